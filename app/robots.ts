import type { MetadataRoute } from "next";

/** What is personal is not for search engines. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", "/buy/", "/orders", "/sell", "/me", "/operator", "/sign-"],
    },
  };
}
