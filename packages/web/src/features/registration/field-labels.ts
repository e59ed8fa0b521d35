import type { Translate } from "../../i18n/text.ts";

/** What the form calls a field: the words before its error in the summary. */
export function fieldLabel(pointer: string, t: Translate): string {
  switch (pointer) {
    case "/categoryId":
      return t("registration.field.category");
    case "/accessCode":
      return t("registration.field.accessCode");
    case "/email":
      return t("registration.field.email");
    case "/familyName":
      return t("registration.field.familyName");
    case "/givenName":
      return t("registration.field.givenName");
    case "/patronymic":
      return t("registration.field.patronymic");
    case "/phone":
      return t("registration.field.phone");
    case "/institution":
      return t("registration.field.institution");
    case "/position":
      return t("registration.field.position");
    case "/courtLevel":
      return t("registration.field.courtLevel");
    case "/region":
      return t("registration.field.region");
    case "/languages":
      return t("registration.field.languages");
    case "/consents/processing":
      return t("registration.consent.processing.short");
    case "/quotaPlaces":
      return t("organizer.categories.quotaPlaces");
    case "/rushPeople":
      return t("organizer.categories.rushPeople");
    case "/offerHours":
      return t("places.offerHours");
    case "/closesAt":
      return t("places.closes");
    case "/limit":
      return t("places.field.limit");
    case "/order":
      return t("organizer.categories.order");
    default:
      if (pointer.startsWith("/name/")) return t("organizer.categories.name");
      return pointer.startsWith("/description/") ? t("organizer.categories.description") : "";
  }
}
