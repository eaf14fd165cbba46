import { Main, PageHead } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";

/** A page that leads nowhere says what it is and where to go instead. */
export function DeadEnd({
  title,
  lead,
  href,
  act,
}: {
  title: string;
  lead: string;
  href: string;
  act: string;
}) {
  return (
    <Main>
      <PageHead title={title} lead={lead} />
      <ButtonLink href={href}>{act}</ButtonLink>
    </Main>
  );
}
