import { z } from "zod";
import { NewPassword, SignInOrigin, TypedPassword } from "./contract";

/** What a mailed link carries: 32 bytes in base64url. */
export const ResetLinkInput = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
export const ResetPasswordInput = ResetLinkInput.extend({ password: NewPassword, ...SignInOrigin.shape });
export const ChangePasswordInput = z.object({ currentPassword: TypedPassword, password: NewPassword });
