import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
import type { ScheduleTarget } from "../config.ts";
import type { Schedule, Timer } from "../ports.ts";

const patience = { connectionTimeout: 3000, requestTimeout: 5000, throwOnRequestTimeout: true };
/** A moment that is over while the request is on its way would never come. */
const leadMs = 60_000;
/** AWS tries again for a day; what it then gives up on lies in the failure queue, and the sweep did it long ago. */
const retries = { MaximumRetryAttempts: 20, MaximumEventAgeInSeconds: 24 * 3600 };

const isConflict = (error: unknown): boolean => error instanceof ConflictException;
const isMissing = (error: unknown): boolean => error instanceof ResourceNotFoundException;

/** What is false of an act because somebody did the opposite before; other errors are thrown. */
async function unless(is: (error: unknown) => boolean, act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (is(error)) return false;
    throw error;
  }
}

/**
 * One-time schedules of EventBridge Scheduler (API reference 2021-06-30), in a group of the stage; each removes itself once it has fired. Whole
 * seconds: the moment is rounded up, so that nothing is handed over before it is due.
 */
export class EventBridgeSchedule implements Schedule {
  readonly #target: ScheduleTarget;
  readonly #now: () => Date;
  readonly #client: SchedulerClient;

  constructor(
    target: ScheduleTarget,
    now: () => Date,
    client: SchedulerClient = new SchedulerClient({ requestHandler: patience }),
  ) {
    this.#target = target;
    this.#now = now;
    this.#client = client;
  }

  #input({ id, at, work }: Timer): CreateScheduleCommandInput {
    const { group, functionArn, roleArn, failuresArn } = this.#target;
    const seconds = Math.ceil(Math.max(Date.parse(at), this.#now().getTime() + leadMs) / 1000);
    const clock = new Date(seconds * 1000).toISOString().slice(0, 19);
    return {
      Name: id,
      GroupName: group,
      ScheduleExpression: `at(${clock})`,
      ScheduleExpressionTimezone: "UTC",
      FlexibleTimeWindow: { Mode: "OFF" },
      ActionAfterCompletion: "DELETE",
      Target: {
        Arn: functionArn,
        RoleArn: roleArn,
        Input: JSON.stringify({ due: work }),
        RetryPolicy: retries,
        DeadLetterConfig: { Arn: failuresArn },
      },
    };
  }

  async set(timer: Timer): Promise<void> {
    const input = this.#input(timer);
    const made = await unless(isConflict, this.#client.send(new CreateScheduleCommand(input)));
    if (made) return;
    // It is there already: it moves. Where it fired in this very moment, it is made anew.
    const moved = await unless(isMissing, this.#client.send(new UpdateScheduleCommand(input)));
    if (!moved) await this.#client.send(new CreateScheduleCommand(input));
  }

  async cancel(id: string): Promise<void> {
    const { group: GroupName } = this.#target;
    await unless(isMissing, this.#client.send(new DeleteScheduleCommand({ Name: id, GroupName })));
  }
}
