import * as categories from "@/app/api/v1/categories/route";
import * as challengesChallenge from "@/app/api/v1/challenges/[challenge]/route";
import * as forgot from "@/app/api/v1/forgot/route";
import * as listingsListingPause from "@/app/api/v1/listings/[listing]/pause/route";
import * as listingsListingResume from "@/app/api/v1/listings/[listing]/resume/route";
import * as listingsListing from "@/app/api/v1/listings/[listing]/route";
import * as listingsListingSimilar from "@/app/api/v1/listings/[listing]/similar/route";
import * as listings from "@/app/api/v1/listings/route";
import * as login from "@/app/api/v1/login/route";
import * as logout from "@/app/api/v1/logout/route";
import * as meListingsListing from "@/app/api/v1/me/listings/[listing]/route";
import * as meListings from "@/app/api/v1/me/listings/route";
import * as mePassword from "@/app/api/v1/me/password/route";
import * as mePhoneResend from "@/app/api/v1/me/phone/resend/route";
import * as mePhone from "@/app/api/v1/me/phone/route";
import * as mePhoneVerify from "@/app/api/v1/me/phone/verify/route";
import * as mePreferences from "@/app/api/v1/me/preferences/route";
import * as me from "@/app/api/v1/me/route";
import * as meSelling from "@/app/api/v1/me/selling/route";
import * as meSessionsSession from "@/app/api/v1/me/sessions/[session]/route";
import * as meSessionsEnd from "@/app/api/v1/me/sessions/end/route";
import * as meSessions from "@/app/api/v1/me/sessions/route";
import * as noticesRead from "@/app/api/v1/notices/read/route";
import * as noticesReadAll from "@/app/api/v1/notices/read-all/route";
import * as noticesReadAt from "@/app/api/v1/notices/read-at/route";
import * as notices from "@/app/api/v1/notices/route";
import * as operatorDeadLettersLetterRerun from "@/app/api/v1/operator/dead-letters/[letter]/rerun/route";
import * as operatorDeadLetters from "@/app/api/v1/operator/dead-letters/route";
import * as operatorOrdersOrderDelivery from "@/app/api/v1/operator/orders/[order]/delivery/route";
import * as operatorOrdersOrder from "@/app/api/v1/operator/orders/[order]/route";
import * as operatorOrders from "@/app/api/v1/operator/orders/route";
import * as ordersOrderAccept from "@/app/api/v1/orders/[order]/accept/route";
import * as ordersOrderCancel from "@/app/api/v1/orders/[order]/cancel/route";
import * as ordersOrderConfirm from "@/app/api/v1/orders/[order]/confirm/route";
import * as ordersOrderGiveUp from "@/app/api/v1/orders/[order]/give-up/route";
import * as ordersOrderPayment from "@/app/api/v1/orders/[order]/payment/route";
import * as ordersOrderRelist from "@/app/api/v1/orders/[order]/relist/route";
import * as ordersOrderReviews from "@/app/api/v1/orders/[order]/reviews/route";
import * as ordersOrder from "@/app/api/v1/orders/[order]/route";
import * as ordersOrderShipping from "@/app/api/v1/orders/[order]/shipping/route";
import * as orders from "@/app/api/v1/orders/route";
import * as paymentAccountRefresh from "@/app/api/v1/payment-account/refresh/route";
import * as paymentAccount from "@/app/api/v1/payment-account/route";
import * as photosPhotoidConfirm from "@/app/api/v1/photos/[photoId]/confirm/route";
import * as photos from "@/app/api/v1/photos/route";
import * as resendCode from "@/app/api/v1/resend-code/route";
import * as reset from "@/app/api/v1/reset/route";
import * as sellersSellerListings from "@/app/api/v1/sellers/[seller]/listings/route";
import * as sellersSellerReviews from "@/app/api/v1/sellers/[seller]/reviews/route";
import * as sellersSeller from "@/app/api/v1/sellers/[seller]/route";
import * as signInCode from "@/app/api/v1/sign-in-code/route";
import * as signup from "@/app/api/v1/signup/route";
import * as terms from "@/app/api/v1/terms/route";
import * as verify from "@/app/api/v1/verify/route";
import type { AnyDefinition, Method } from "./operation";

/** Every address of the API in the order of the reference; a test compares them with the files. */
export const RESOURCES = {
  "/signup": signup,
  "/verify": verify,
  "/resend-code": resendCode,
  "/challenges/{challenge}": challengesChallenge,
  "/login": login,
  "/sign-in-code": signInCode,
  "/forgot": forgot,
  "/reset": reset,
  "/logout": logout,
  "/me": me,
  "/me/phone": mePhone,
  "/me/phone/verify": mePhoneVerify,
  "/me/phone/resend": mePhoneResend,
  "/me/password": mePassword,
  "/me/selling": meSelling,
  "/me/preferences": mePreferences,
  "/me/sessions": meSessions,
  "/me/sessions/end": meSessionsEnd,
  "/me/sessions/{session}": meSessionsSession,
  "/notices": notices,
  "/notices/read": noticesRead,
  "/notices/read-all": noticesReadAll,
  "/notices/read-at": noticesReadAt,
  "/payment-account": paymentAccount,
  "/payment-account/refresh": paymentAccountRefresh,
  "/categories": categories,
  "/listings": listings,
  "/listings/{listing}": listingsListing,
  "/listings/{listing}/pause": listingsListingPause,
  "/listings/{listing}/resume": listingsListingResume,
  "/listings/{listing}/similar": listingsListingSimilar,
  "/me/listings": meListings,
  "/me/listings/{listing}": meListingsListing,
  "/terms": terms,
  "/photos": photos,
  "/photos/{photoId}/confirm": photosPhotoidConfirm,
  "/sellers/{seller}": sellersSeller,
  "/sellers/{seller}/listings": sellersSellerListings,
  "/sellers/{seller}/reviews": sellersSellerReviews,
  "/orders": orders,
  "/orders/{order}": ordersOrder,
  "/orders/{order}/accept": ordersOrderAccept,
  "/orders/{order}/cancel": ordersOrderCancel,
  "/orders/{order}/confirm": ordersOrderConfirm,
  "/orders/{order}/give-up": ordersOrderGiveUp,
  "/orders/{order}/payment": ordersOrderPayment,
  "/orders/{order}/relist": ordersOrderRelist,
  "/orders/{order}/reviews": ordersOrderReviews,
  "/orders/{order}/shipping": ordersOrderShipping,
  "/operator/dead-letters": operatorDeadLetters,
  "/operator/dead-letters/{letter}/rerun": operatorDeadLettersLetterRerun,
  "/operator/orders": operatorOrders,
  "/operator/orders/{order}": operatorOrdersOrder,
  "/operator/orders/{order}/delivery": operatorOrdersOrderDelivery,
} as const;

type Listed = { readonly path: string; readonly method: Method; readonly definition: AnyDefinition };

/** All that can be done by API. */
export const OPERATIONS: readonly Listed[] = Object.entries(RESOURCES).flatMap(([path, handlers]) =>
  (["GET", "POST", "PATCH", "DELETE"] as const).flatMap((method) => {
    const handler = handlers[method];
    return "definition" in handler ? [{ path, method, definition: handler.definition }] : [];
  }),
);
