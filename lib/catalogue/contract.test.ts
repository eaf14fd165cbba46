import { describe, expect, it } from "vitest";
import { ListingDraftSchema } from "./contract";

const { title, description } = ListingDraftSchema.shape;

describe("a listing's text", () => {
  // Red when `visible` goes: the file name would read as a picture's, and so would whatever is written after it.
  it("loses what turns it round or cannot be seen", () => {
    expect(title.parse("Chair \u202egnp.exe\u2069")).toBe("Chair gnp.exe");
    expect(title.parse("Te\u200bak\u0007 cha\ufeffir")).toBe("Teak chair");
    expect(description.parse("Teak,\u202e oiled.\u0000\n\nNo\u2066 stains.")).toBe(
      "Teak, oiled.\n\nNo stains.",
    );
    expect(title.safeParse("\u202e\u2066\u200b").success).toBe(false);
  });

  it("keeps other scripts, joined emoji, tabs between words and lines", () => {
    expect(title.parse("כיסא ישן 👩‍🎨")).toBe("כיסא ישן 👩‍🎨");
    expect(title.parse("Teak\tchair")).toBe("Teak chair");
    expect(description.parse("One line.\r\nAnother line.")).toBe("One line.\nAnother line.");
  });
});
