import { describe, expect, it } from "vitest";
import { photoKey, photoKeyAt, photoSources } from "./contract";

const id = "01890000-0000-7000-8000-000000000001";

describe("photoSources", () => {
  it("offers every width, none wider than the photo is", () => {
    expect(photoSources("https://cdn.example", { key: photoKey(id), width: 1200 })).toEqual({
      src: `https://cdn.example/public/${id}/720.webp`,
      srcSet: [
        `https://cdn.example/public/${id}/320.webp 320w`,
        `https://cdn.example/public/${id}/720.webp 720w`,
        `https://cdn.example/public/${id}/1440.webp 1200w`,
      ].join(", "),
    });
  });

  it("leaves out sizes that would be the same picture again", () => {
    const { srcSet } = photoSources("https://cdn.example", { key: photoKey(id), width: 500 });
    expect(srcSet).toBe(
      `https://cdn.example/public/${id}/320.webp 320w, https://cdn.example/public/${id}/720.webp 500w`,
    );
  });

  it("turns one key into another width's", () => {
    expect(photoKeyAt(photoKey(id), 1440)).toBe(`public/${id}/1440.webp`);
  });
});
