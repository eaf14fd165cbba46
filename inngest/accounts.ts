import type { z } from "zod";
import { purgeAccounts } from "@/lib/accounts/commands/purge-accounts";
import { settlePicture } from "@/lib/accounts/commands/settle-picture";
import { codeRequested, deviceAdded, resetRequested, sessionEnded } from "@/lib/accounts/contract";
import { phoneCodeRequested } from "@/lib/accounts/contract-phone";
import { endLiveConnections } from "@/lib/accounts/tasks/end-live-connections";
import { photoReady, photoRefused } from "@/lib/media/contract";
import { inngest, type WorkflowData } from "./client";
import { mailCode } from "./code-mail";
import { onFailure } from "./dead-letter";
import { mailNewDevice } from "./device-mail";
import { textPhoneCode } from "./phone-text";
import { mailResetLink } from "./reset-mail";
import { attempt, workflowContext } from "./run";

/** A code is stale after ten minutes: more tries would end in nothing to send. */
const CODE_RETRIES = 5;

const sendCode = inngest.createFunction(
  { id: "accounts-send-code", triggers: [{ event: codeRequested.name }], retries: CODE_RETRIES, onFailure },
  async ({ event, step }) => {
    const data = event.data as WorkflowData<z.output<typeof codeRequested.schema>>;
    return step.run("email", () => attempt(() => mailCode(data)));
  },
);

const textCode = inngest.createFunction(
  {
    id: "accounts-text-code",
    triggers: [{ event: phoneCodeRequested.name }],
    retries: CODE_RETRIES,
    onFailure,
  },
  async ({ event, step }) => {
    const data = event.data as WorkflowData<{ proofId: string; userId: string; codeVersion: number }>;
    return step.run("text", () => attempt(() => textPhoneCode(data)));
  },
);

const sendResetLink = inngest.createFunction(
  {
    id: "accounts-send-reset-link",
    triggers: [{ event: resetRequested.name }],
    retries: CODE_RETRIES,
    onFailure,
  },
  async ({ event, step }) => {
    const data = event.data as WorkflowData<{ resetId: string }>;
    return step.run("email", () => attempt(() => mailResetLink(data)));
  },
);

/** Someone was signed in on a device that was not known; if it was not them, they learn it by this. */
const tellOfDevice = inngest.createFunction(
  { id: "accounts-tell-of-device", triggers: [{ event: deviceAdded.name }], retries: 10, onFailure },
  async ({ event, step }) => {
    const data = event.data as WorkflowData<{ userId: string; session: string }>;
    return step.run("email", () => attempt(() => mailNewDevice(data)));
  },
);

/** A session has ended: nobody goes on listening with it. */
const hangUp = inngest.createFunction(
  { id: "live-hang-up", triggers: [{ event: sessionEnded.name }], retries: 4, onFailure },
  async ({ event, step }) => {
    const { eventId, userId } = event.data as WorkflowData<{ userId: string }>;
    return step.run("hang-up", () =>
      attempt(() => endLiveConnections(workflowContext("live", eventId), { userId })),
    );
  },
);

/** A person's picture can be shown, or is none. */
const placePicture = inngest.createFunction(
  {
    id: "accounts-settle-picture",
    triggers: [{ event: photoReady.name }, { event: photoRefused.name }],
    retries: 8,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, photoId } = event.data as WorkflowData<{ photoId: string }>;
    return step.run("settle-picture", () =>
      attempt(() => settlePicture(workflowContext("accounts", eventId), { photoId })),
    );
  },
);

/** Each night: codes, links, sessions and addresses that nobody needs any more are forgotten. */
const purge = inngest.createFunction(
  { id: "accounts-purge", triggers: [{ cron: "20 3 * * *" }], retries: 3, onFailure },
  async ({ step }) => step.run("purge", () => attempt(() => purgeAccounts(workflowContext("accounts"), {}))),
);

export const accountFunctions = [
  sendCode,
  textCode,
  sendResetLink,
  tellOfDevice,
  hangUp,
  placePicture,
  purge,
];
