import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { clearSessionCookie } from "@/app/_server/session-cookie";
import { signOut } from "@/lib/accounts/commands/sign-out";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "logOut",
    tag: "People",
    auth: "none",
    summary: "Sign out",
    description: "The session ends here and in the database. Leaving twice is no error.",
    async handle({ ctx }) {
      await signOut(ctx, {});
      await clearSessionCookie();
    },
  }),
});
