/** What the seller says, in their own paragraphs and their own script's direction. */
export function ListingText({ title, text }: { title: string; text: string }) {
  const paragraphs = text.split(/\n{2,}/);
  return (
    <section aria-labelledby="from-the-seller">
      <h2 id="from-the-seller" className="type-md mb-4">
        {title}
      </h2>
      <div className="grid max-w-prose gap-4">
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text, in a fixed order
          <p key={index} dir="auto" className="whitespace-pre-line text-pretty break-words">
            {paragraph}
          </p>
        ))}
      </div>
    </section>
  );
}
