import type { Metadata, Viewport } from "next";

export const baseViewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#F8F5EF" },
    { media: "(prefers-color-scheme: dark)", color: "#181512" },
  ],
};

export function baseMetadata(): Metadata {
  return {
    metadataBase: new URL(process.env.APP_URL ?? "http://localhost:3000"),
    title: { default: "ResaleHub", template: "%s · ResaleHub" },
    applicationName: "ResaleHub",
  };
}
