const list = (words: string): readonly string[] => words.split(" ");

/** What the listings of the bench are made of. */
export const WORDS = {
  categories: list("cameras lamps chairs bicycles books records shoes jackets watches tools toys tents"),
  nouns: list(
    "Bellows Tripod Lantern Shade Stool Bench Saddle Pedal Atlas Novel Single Album Boot Sandal Parka Blazer Chronograph Strap Plane Chisel Puzzle Train Tarp Stove Meter Flash Candle Bulb Rocker Recliner Wheel Fork Sketchbook Diary Needle Sleeve Clog Loafer Anorak Vest Dial Clasp Saw Vise Kite Marble Hammock Canteen",
  ),
  adjectives: list(
    "Brass Walnut Linen Painted Folding Mended Danish Narrow Heavy Pale Striped Quiet Sturdy Rare Plain Handmade Early Spare Oiled Signed",
  ),
  rest: [
    "kept dry in a cupboard",
    "used on two journeys",
    "bought new and hardly touched",
    "with its box and papers",
    "with a scratch on one side",
    "found in an attic",
    "from a house without smoke",
    "as it came from the maker",
  ],
} as const;
