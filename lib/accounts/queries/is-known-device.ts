import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { KnownDeviceInput } from "../contract";
import { deviceDigest } from "../model/device";
import { readDeviceOf } from "../store/read-users";

/** Whether the account with this address, if there is one, was signed in to on this device before. */
export const isKnownDevice = query({
  name: "accounts.isKnownDevice",
  input: KnownDeviceInput,
  allow: isSystem,
  async run({ input: { email, device }, db }): Promise<boolean> {
    return device !== undefined && (await readDeviceOf(db, email, deviceDigest(device))) !== null;
  },
});
