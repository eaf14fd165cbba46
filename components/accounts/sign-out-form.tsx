import { SubmitButton } from "../ui/submit-button";

/** A form of one button: leaving changes something, so it is no link. */
export function SignOutForm({
  action,
  label,
  busyLabel,
}: {
  action: () => Promise<void>;
  label: string;
  busyLabel: string;
}) {
  return (
    <form action={action}>
      <SubmitButton busyLabel={busyLabel}>{label}</SubmitButton>
    </form>
  );
}
