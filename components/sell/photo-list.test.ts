import { describe, expect, it } from "vitest";
import { changePhotos, countIn, type FormPhoto, publishable } from "./photo-list";

const photo = (key: string, change: Partial<FormPhoto> = {}): FormPhoto => ({
  key,
  name: `${key}.jpg`,
  previewUrl: "",
  bytes: 1,
  file: null,
  photoId: null,
  state: "uploading",
  share: 0,
  reason: null,
  ...change,
});
const keys = (photos: readonly FormPhoto[]) => photos.map(({ key }) => key).join("");

describe("changePhotos", () => {
  const three = [photo("a"), photo("b"), photo("c")];

  it("moves a photo to any place", () => {
    expect(keys(changePhotos(three, { type: "moved", from: 2, to: 0 }))).toBe("cab");
    expect(keys(changePhotos(three, { type: "moved", from: 0, to: 1 }))).toBe("bac");
    expect(keys(changePhotos(three, { type: "moved", from: 9, to: 1 }))).toBe("abc");
  });

  it("does not bring back what was removed while it was on its way", () => {
    const left = changePhotos(three, { type: "removed", key: "b" });
    expect(keys(changePhotos(left, { type: "changed", key: "b", change: { state: "ready" } }))).toBe("ac");
  });

  it("publishes what has arrived, in its order, and leaves out what failed", () => {
    const photos = [
      photo("b", { state: "processing", photoId: "2" }),
      photo("x", { state: "failed", photoId: "9" }),
      photo("a", { state: "ready", photoId: "1" }),
      photo("c"),
    ];
    expect(publishable(photos)).toEqual(["2", "1"]);
    expect(countIn(photos, "uploading")).toBe(1);
  });
});
