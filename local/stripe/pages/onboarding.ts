import type Stripe from "stripe";
import { type Answers, FIELDS, faultsOf, saveAnswers } from "../resources/onboarding";
import { testAnswers } from "../resources/test-answers";
import type { Stored } from "../store";
import { sendOnboarding } from "./onboarding-view";
import { notFound, seeOther, type Visit } from "./visit";

type Link = Stripe.V2.Core.AccountLink;

/** The hosted onboarding of a recipient, reached by an account link. */
export async function onboardingPage({ double, method, id, fields, response }: Visit): Promise<void> {
  const found = await double.store.transaction(async (tx) => {
    const link = await tx.find("v2.core.account_link", id);
    return link && { link, account: await tx.stored("v2.core.account", link.data.account) };
  });
  if (!found) return notFound(response);
  const { link, account } = found;
  const urls = urlsOf(link.data);
  const expired = Date.parse(link.data.expires_at) <= double.now().getTime();
  // A used or old link is answered by asking the platform for a new one.
  if (link.hidden.used || expired) return seeOther(response, urls.refresh);

  const country = account.data.identity?.country ?? "de";
  if (method === "GET") return sendOnboarding(response, known(account), {}, false);
  if (fields.act === "fill") return sendOnboarding(response, testAnswers(country), {}, true);
  const answers = answersOf(fields);
  const terms = fields.terms === "yes";
  if (fields.act === "finish") {
    const faults = faultsOf(answers, terms, double.now().getTime());
    if (Object.keys(faults).length > 0) return sendOnboarding(response, answers, faults, terms, 422);
  }
  await double.change(async (work) => {
    await saveAnswers(work, account.data.id, answers, terms);
    await work.tx.save("v2.core.account_link", link.data, { ...link.hidden, used: true });
    const data = {
      account_id: account.data.id,
      configurations: ["recipient"],
      use_case: link.data.use_case.type,
    };
    await work.events.emitThin("v2.core.account_link.returned", account.data.id, { data }, false);
  });
  return seeOther(response, urls.back);
}

function urlsOf({ use_case }: Link): { refresh: string; back: string } {
  const flow = use_case.account_onboarding ?? use_case.account_update;
  const refresh = flow?.refresh_url ?? "/";
  return { refresh, back: flow?.return_url ?? refresh };
}

function answersOf(fields: Record<string, string>): Answers {
  return Object.fromEntries(FIELDS.map((field) => [field, (fields[field] ?? "").slice(0, 200)])) as Answers;
}

/** What an earlier visit or the platform already gave. */
function known({ data }: Stored<"v2.core.account">): Answers {
  const person = data.identity?.individual;
  const born = person?.date_of_birth;
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    givenName: person?.given_name ?? "",
    surname: person?.surname ?? "",
    birthDate: born ? `${born.year}-${two(born.month)}-${two(born.day)}` : "",
    line1: person?.address?.line1 ?? "",
    postalCode: person?.address?.postal_code ?? "",
    city: person?.address?.city ?? "",
    iban: "",
  };
}
