import { addPhone } from "@/lib/accounts/tasks/add-phone";
import { signUp } from "@/lib/accounts/tasks/sign-up";
import { personActor } from "@/lib/testing/accounts";
import { aReadyPhoto } from "@/lib/testing/media";
import type { World } from "../rows/actions";
import { payableSeller, signedIn } from "./people";
import { bought, listed } from "./sale";

/** A small world with one of each: a seller with a listing, a buyer with an order, an operator, an open sign-up. */
export async function aWorld(origin: string): Promise<World> {
  const seller = await payableSeller(origin);
  const { buyer, orderId } = await bought(origin, await listed(seller));
  const { challengeId } = await signUp(
    { actor: { kind: "visitor", address: "10.0.0.1" } },
    { email: "eve@people.example", password: "a quiet harbour in May", name: "Eve" },
  );
  const asBuyer = { actor: personActor(buyer.userId) };
  const { proofId } = await addPhone(asBuyer, { phone: "+4915112345678" });
  return {
    proofId,
    seller,
    otherSeller: await signedIn(origin, ["seller"]),
    buyer,
    operator: await signedIn(origin, ["operator"]),
    listing: await listed(seller),
    orderId,
    challengeId,
    photoId: await aReadyPhoto(seller.userId),
  };
}
