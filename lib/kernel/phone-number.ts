import { z } from "zod";

/** A telephone number in international form, as E.164 writes it and the database holds it. */
export const PhoneNumberSchema = z.string().regex(/^\+[1-9]\d{5,14}$/);
