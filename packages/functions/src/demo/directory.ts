import { createDirectoryEntry, type DirectoryEntryInput, listDirectory } from "@assize/core/directory/index.ts";
import type { CourtLevel, Region } from "@assize/core/registration/index.ts";
import type { Ctx } from "@assize/core/shared/context.ts";

const entry = (courtLevel: CourtLevel, region: Region, ky: string, ru: string, en: string): DirectoryEntryInput => ({
  name: { source: "ky", ky, ru, en },
  courtLevel,
  region,
});

const levels = {
  supreme: [
    entry(
      "supreme",
      "bishkek",
      "Кыргыз Республикасынын Жогорку Соту",
      "Верховный суд Кыргызской Республики",
      "Supreme Court of the Kyrgyz Republic",
    ),
  ],
  regional: [
    entry("regional", "bishkek", "Бишкек шаардык соту", "Бишкекский городской суд", "Bishkek City Court"),
    entry("regional", "chui", "Чүй облустук соту", "Чуйский областной суд", "Chui Regional Court"),
    entry("regional", "osh", "Ош облустук соту", "Ошский областной суд", "Osh Regional Court"),
    entry(
      "regional",
      "jalal_abad",
      "Жалал-Абад облустук соту",
      "Джалал-Абадский областной суд",
      "Jalal-Abad Regional Court",
    ),
    entry(
      "regional",
      "issyk_kul",
      "Ысык-Көл облустук соту",
      "Иссык-Кульский областной суд",
      "Issyk-Kul Regional Court",
    ),
    entry("regional", "naryn", "Нарын облустук соту", "Нарынский областной суд", "Naryn Regional Court"),
    entry("regional", "talas", "Талас облустук соту", "Таласский областной суд", "Talas Regional Court"),
    entry("regional", "batken", "Баткен облустук соту", "Баткенский областной суд", "Batken Regional Court"),
  ],
  local: [
    entry(
      "local",
      "bishkek",
      "Бишкек шаарынын Биринчи май райондук соту",
      "Первомайский районный суд города Бишкек",
      "Pervomaisky District Court of Bishkek",
    ),
    entry(
      "local",
      "bishkek",
      "Бишкек шаарынын Ленин райондук соту",
      "Ленинский районный суд города Бишкек",
      "Leninsky District Court of Bishkek",
    ),
    entry("local", "chui", "Сокулук райондук соту", "Сокулукский районный суд", "Sokuluk District Court"),
    entry("local", "chui", "Аламүдүн райондук соту", "Аламудунский районный суд", "Alamudun District Court"),
    entry("local", "osh_city", "Ош шаардык соту", "Ошский городской суд", "Osh City Court"),
    entry("local", "osh", "Кара-Суу райондук соту", "Кара-Сууский районный суд", "Kara-Suu District Court"),
    entry("local", "osh", "Өзгөн райондук соту", "Узгенский районный суд", "Uzgen District Court"),
    entry(
      "local",
      "jalal_abad",
      "Базар-Коргон райондук соту",
      "Базар-Коргонский районный суд",
      "Bazar-Korgon District Court",
    ),
    entry("local", "issyk_kul", "Каракол шаардык соту", "Каракольский городской суд", "Karakol City Court"),
    entry("local", "naryn", "Ат-Башы райондук соту", "Ат-Башинский районный суд", "At-Bashy District Court"),
    entry("local", "talas", "Кара-Буура райондук соту", "Кара-Бууринский районный суд", "Kara-Buura District Court"),
    entry("local", "batken", "Кадамжай райондук соту", "Кадамжайский районный суд", "Kadamjay District Court"),
  ],
  none: [
    entry("none", "bishkek", "Ички иштер министрлиги", "Министерство внутренних дел", "Ministry of Internal Affairs"),
    entry("none", "bishkek", "Башкы прокуратура", "Генеральная прокуратура", "Prosecutor General's Office"),
    entry("none", "bishkek", "Адвокатура", "Адвокатура", "Bar Association"),
  ],
} as const satisfies Record<CourtLevel, readonly DirectoryEntryInput[]>;

/** The courts and offices that people of the demo come from. */
const demoDirectory: readonly DirectoryEntryInput[] = Object.values(levels).flat();

/** Adds what is missing of the list, wherever an earlier loading was cut. */
export async function loadDirectory(organizer: Ctx, conferenceId: string): Promise<void> {
  const known = new Set((await listDirectory(organizer, conferenceId)).map(({ name }) => name.ky));
  for (const input of demoDirectory)
    if (!known.has(input.name.ky)) await createDirectoryEntry(organizer, conferenceId, input);
}
