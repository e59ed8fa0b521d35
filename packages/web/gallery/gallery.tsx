import Download from "lucide-solid/icons/download";
import Plus from "lucide-solid/icons/plus";
import Trash from "lucide-solid/icons/trash";
import { createSignal, type JSX } from "solid-js";
import { useFormat } from "../src/i18n/format.ts";
import { locale } from "../src/i18n/locale.ts";
import { useText } from "../src/i18n/text.ts";
import { BarChart } from "../src/ui/bar-chart.tsx";
import { Button, IconButton, LinkButton } from "../src/ui/button.tsx";
import { ConfirmDialog } from "../src/ui/dialog.tsx";
import { EmptyState } from "../src/ui/empty-state.tsx";
import { LoadMore } from "../src/ui/load-more.tsx";
import { Markdown } from "../src/ui/markdown.tsx";
import { Notice } from "../src/ui/notice.tsx";
import { Page, Section } from "../src/ui/page.tsx";
import { Progress } from "../src/ui/progress.tsx";
import { Skeleton } from "../src/ui/skeleton.tsx";
import { Tabs } from "../src/ui/tabs.tsx";
import { StatusTag, Tag } from "../src/ui/tag.tsx";
import { showToast } from "../src/ui/toast.ts";
import { FieldsDemo, FormDemo } from "./fields.tsx";
import { samples } from "./samples.ts";
import { TableDemo } from "./table.tsx";

function Actions(): JSX.Element {
  const t = useText();
  const [open, setOpen] = createSignal(false);
  const text = () => samples[locale()];
  return (
    <Section title="Button">
      <div class="row">
        <Button variant="primary">{text().confirm}</Button>
        <Button icon={Plus}>{text().add}</Button>
        <Button variant="quiet">{text().add}</Button>
        <Button variant="danger" icon={Trash} onClick={() => setOpen(true)}>
          {text().remove}
        </Button>
        <Button variant="primary" busy>
          {t("shell.form.sending")}
        </Button>
        <Button disabled>{text().add}</Button>
        <Button pressed={true}>{text().add}</Button>
        <LinkButton href="/x">{text().add}</LinkButton>
        <IconButton icon={Download} label={t("shell.table.csv")} />
        <Button onClick={() => showToast({ text: text().done, undo: () => {} })}>{t("shell.notifications")}</Button>
      </div>
      <ConfirmDialog
        open={open()}
        onClose={() => setOpen(false)}
        title={text().remove}
        text={text().long}
        confirm={text().remove}
        danger
        onConfirm={() => {}}
      />
    </Section>
  );
}

function Notices(): JSX.Element {
  const text = () => samples[locale()];
  return (
    <Section title="Notice, Tag, EmptyState">
      <Notice title={text().confirm}>
        <p>{text().long}</p>
      </Notice>
      <Notice tone="success">
        <p>{text().done}</p>
      </Notice>
      <Notice tone="warning" actions={<Button>{text().add}</Button>}>
        <p>{text().long}</p>
      </Notice>
      <Notice tone="error" title={text().remove}>
        <p>{text().long}</p>
      </Notice>
      <div class="row">
        <StatusTag tone="success">{text().done}</StatusTag>
        <StatusTag tone="waiting">{text().waiting}</StatusTag>
        <StatusTag tone="refused">{text().refused}</StatusTag>
        <StatusTag tone="neutral">{text().add}</StatusTag>
        {[0, 1, 2, 3, 4, 5].map((track) => (
          <Tag track={track}>{text().track}</Tag>
        ))}
        <Tag>PDF</Tag>
      </div>
      <EmptyState title={text().waiting} text={text().long}>
        <Button icon={Plus}>{text().add}</Button>
      </EmptyState>
    </Section>
  );
}

function Figures(): JSX.Element {
  const format = useFormat();
  const text = () => samples[locale()];
  const [tab, setTab] = createSignal("a");
  return (
    <Section title="BarChart, Progress, Tabs, Skeleton">
      <BarChart
        caption={text().places}
        labelHead={text().category}
        waitingHead={text().waiting}
        format={(value) => format().number(value)}
        bars={[
          { id: "a", label: text().judges, value: 92, waiting: 7, limit: 100 },
          { id: "b", label: text().practitioners, value: 31, waiting: 0, limit: 40 },
          { id: "c", label: text().guests, value: 4, limit: null },
        ]}
      />
      <Progress label={text().done} done={128} total={412} />
      <Tabs
        label={text().category}
        value={tab()}
        onChange={setTab}
        tabs={[
          { value: "a", label: text().judges, content: () => <p>{text().long}</p> },
          { value: "b", label: text().practitioners, content: () => <p>{text().done}</p> },
        ]}
      />
      <Skeleton />
      <LoadMore shown={50} more busy={false} onMore={() => {}} />
      <p>
        {[
          format().dateRange("2018-10-12", "2018-10-14"),
          format().dayHeading("2018-10-12"),
          format().dateTime("2018-10-12T03:30:00Z"),
          format().relative("2018-10-12", new Date("2018-10-14T03:30:00Z")),
          format().number(1234567.5),
          format().list([text().judges, text().practitioners, text().guests]),
        ].join(" · ")}
      </p>
    </Section>
  );
}

export function Gallery(): JSX.Element {
  const text = () => samples[locale()];
  return (
    <Page
      title={text().title}
      lead={text().long}
      above={text().track}
      crumbs={[
        { text: text().judges, href: "/a" },
        { text: text().category, href: "/b" },
      ]}
      actions={<Button variant="primary">{text().confirm}</Button>}
    >
      <Actions />
      <Notices />
      <FieldsDemo />
      <FormDemo />
      <Figures />
      <TableDemo />
      <Section title="Markdown">
        <Markdown source={text().markdown} />
      </Section>
    </Page>
  );
}
