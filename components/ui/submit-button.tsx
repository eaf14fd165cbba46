"use client";

import { useFormStatus } from "react-dom";
import { useAfterAct } from "../live/use-after-act";
import { Button, type ButtonProps } from "./button";

/**
 * The button of a form with a server action. While the form is under way it is busy and deaf; with several
 * buttons in one form only the one that was pressed spins, the others merely wait.
 */
export function SubmitButton({
  name,
  value,
  variant = "primary",
  ...rest
}: Omit<ButtonProps, "busy" | "type">) {
  const { pending, data } = useFormStatus();
  useAfterAct(pending);
  const pressed = pending && (name === undefined || data?.get(name) === String(value ?? ""));
  return (
    <Button
      {...rest}
      type={pending ? "button" : "submit"}
      name={name}
      value={value}
      variant={variant}
      busy={pressed}
      aria-disabled={pending || undefined}
    />
  );
}
