import { money } from "@/lib/kernel/money";
import type { ListingCardView } from "../listing/listing-card-view";
import type { PhotoView } from "../ui/photo";

/** A drawn stand-in for a photo: a thing on a wall and a floor, so that the sheet needs no files. */
function drawn(wall: string, floor: string, thing: string, width = 720, height = 900): PhotoView {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${wall}"/><rect y="${height * 0.66}" width="${width}" height="${height}" fill="${floor}"/><g transform="translate(${width / 2} ${height * 0.775})"><ellipse rx="190" ry="18" fill="#2a1d10" opacity=".22"/>${thing}</g></svg>`;
  return { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, width, height, alt: "" };
}

const VASE =
  '<path d="M-60-420h120q-10 70 50 130 60 70 30 180-20 80-90 110h-100q-70-30-90-110-30-110 30-180 60-60 50-130z" fill="#a9684a"/><path d="M-150-190h300" stroke="#7d4632" stroke-width="14" opacity=".6"/>';
const CHAIR =
  '<path d="M-130-440h260v170h-260z" fill="#7a4a35"/><path d="M-150-230h300v50h-300z" fill="#8d573f"/><path d="M-140-180l-20 180h36l26-180zM140-180l20 180h-36l-26-180z" fill="#6a3f2d"/>';
const CAMERA =
  '<rect x="-210" y="-290" width="420" height="280" rx="24" fill="#57534f"/><rect x="-210" y="-290" width="420" height="70" rx="24" fill="#d8d3cc"/><circle cy="-140" r="106" fill="#8b857e"/><circle cy="-140" r="76" fill="#2e2b33"/><circle cx="24" cy="-166" r="16" fill="#efeae2"/>';
const LAMP =
  '<path d="M-120-460h240l60 180h-360z" fill="#d8b25e"/><path d="M-14-280h28v240h-28z" fill="#5c4a2e"/><path d="M-100-40h200v40h-200z" fill="#6b5636"/>';

export const PHOTOS = {
  camera: { ...drawn("#E9E1D2", "#DFD5C3", CAMERA), alt: "Olympus OM-1, front" },
  vase: { ...drawn("#D3DAD9", "#C4CCCB", VASE), alt: "Vase" },
  chair: { ...drawn("#DDBFA8", "#CFAE95", CHAIR), alt: "Chair" },
  lamp: { ...drawn("#CFD6C4", "#C0C8B3", LAMP), alt: "Lamp" },
  tall: { ...drawn("#EBD5CB", "#DFC5B9", VASE, 620, 1200), alt: "Vase, a very tall photo" },
};

const eur = (minor: number) => money(minor, "EUR");

export const LISTINGS: readonly ListingCardView[] = [
  card("1", "Olympus OM-1 with 50 mm f/1.8, serviced in January", 28_900, "Very good", "Lyon", PHOTOS.camera),
  {
    ...card("2", "Sunflower lamp, 1970s", 14_500, "Very good", "Marseille", PHOTOS.lamp),
    originalPrice: eur(17_000),
    badge: "−15 %",
    ends: "Ends Mon 23 March, 09:00",
  },
  {
    ...card("3", "Studio amphora, stoneware, 34 cm", 9_600, "Very good", "Athens", PHOTOS.vase),
    sponsored: true,
  },
  { ...card("4", "Danish dining chair, teak, 1962", 22_050, "Good", "Aarhus", PHOTOS.chair), soldOut: true },
  card(
    "5",
    "Uhrenarmbandverstellwerkzeugkofferzubehörersatzteilsammlung",
    300,
    "For parts",
    "Oer-Erkenschwick",
    null,
  ),
];

function card(
  id: string,
  title: string,
  minor: number,
  condition: string,
  place: string,
  photo: PhotoView | null,
): ListingCardView {
  return { id, href: `#listing-${id}`, title, price: eur(minor), condition, place, photo };
}

export const AMOUNTS = { item: eur(28_900), protection: eur(937), shipping: eur(690), total: eur(30_527) };
