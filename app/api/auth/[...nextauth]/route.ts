import NextAuth from "next-auth";
import { authOptions } from "@/app/_server/auth-options";

type Segments = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, segments: Segments): Promise<Response> {
  return NextAuth(authOptions())(request, segments) as Promise<Response>;
}

export { handle as GET, handle as POST };
