import { Anchor, type AnchorProps } from "./anchor";
import { cn } from "./cn";

/** A link in running text: a quiet underline that darkens under the pointer. */
export function TextLink({ className, ...rest }: AnchorProps) {
  return <Anchor className={cn("underlined", className)} {...rest} />;
}
