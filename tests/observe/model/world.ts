/** One generated lesson: three devices, one of them with two tabs, and a server. */
import { v7 } from "uuid";
import { plannedCopy, workingCopy } from "~/observe/observation-copy.queries.server";
import { startObservation, undoStart } from "~/observe/observations.commands.server";
import { InstrumentStore } from "~/observe/sync/instrument-store";
import type { ReadAnswer } from "~/observe/sync/operation";
import { findVisit } from "~/visits/visits.queries.server";
import { makeVisit, type Scene } from "../observation-scene";
import { type Action, deviceOf, type Lesson, pageCount } from "./actions";
import { WorldClock } from "./clock";
import { Disk, Tabs } from "./disk";
import { decide, enter, write } from "./edits";
import { Ledger } from "./ledger";
import { Network, Server } from "./network";

type Device = { skew: number; heard: boolean; disk: Disk; tabs: Tabs; network: Network };
export type Page = { number: number; gone: boolean; tab: number; screen: InstrumentStore };

export class World {
  readonly ledger = new Ledger();
  readonly devices: Device[];
  readonly pages: (Page | null)[] = Array.from({ length: pageCount }, () => null);
  readonly noteIds = [v7(), v7(), v7(), v7()];
  readonly id: string;

  private constructor(
    readonly scene: Scene,
    readonly visitId: string,
    readonly clock: WorldClock,
    lesson: Lesson,
  ) {
    this.id = plannedCopy(visitId, scene.mentor.id).id;
    const server = new Server(scene.mentor, this.id, clock);
    this.devices = lesson.skews.map((skew, at) => {
      const disk = new Disk();
      disk.onKept = ({ operation }) => this.ledger.kept(operation);
      const network = new Network(server, clock, [...(lesson.ways[at] ?? [])]);
      return { skew, heard: lesson.heard[at] ?? false, disk, tabs: new Tabs(), network };
    });
  }

  static async make(scene: Scene, lesson: Lesson): Promise<World> {
    const visitId = await makeVisit(scene);
    const world = new World(scene, visitId, new WorldClock(Date.now()), lesson);
    if (lesson.begun) {
      await startObservation(scene.mentor, await findVisit(scene.mentor, visitId), "now");
      world.ledger.starts.push(world.clock.now);
    }
    for (let number = 0; number < pageCount; number += 1) await world.open(number, !lesson.begun);
    return world;
  }

  read = async (): Promise<ReadAnswer | null> => {
    try {
      return { now: this.clock.now, copy: await workingCopy(this.scene.mentor, this.id) };
    } catch {
      return null;
    }
  };

  device(number: number): Device {
    const device = this.devices[deviceOf[number] ?? 0];
    if (!device) throw new Error("No such device.");
    return device;
  }

  /** Opens a page. @param cached from the device's cache, rendered before the lesson; otherwise from the server */
  async open(number: number, cached: boolean): Promise<Page> {
    const device = this.device(number);
    const { disk, tabs, network } = device;
    const page = { number, gone: false };
    const { tab, store } = disk.openTab();
    const fresh = cached ? null : await this.read();
    const copy = fresh?.copy ?? plannedCopy(this.visitId, this.scene.mentor.id);
    const screen = new InstrumentStore(copy, fresh?.now ?? (cached ? 0 : this.clock.now), {
      send: network.sendFrom(device, page),
      read: async () => (page.gone ? new Promise(() => undefined) : this.read()),
      store,
      channel: tabs.channel(page),
      timers: this.clock.timersOf(device, page),
    });
    const opened = Object.assign(page, { tab, screen });
    this.pages[number] = opened;
    await screen.start();
    if (device.heard) await screen.refresh();
    return opened;
  }

  close(number: number, done: number): void {
    const page = this.pages[number];
    if (!page) return;
    const { disk, tabs } = this.device(number);
    page.gone = true;
    this.pages[number] = null;
    tabs.leave(page);
    disk.crash(page.tab, done);
    this.ledger.crash(number);
  }

  async run(action: Action): Promise<void> {
    switch (action.kind) {
      case "wait":
        return this.clock.pass(action.ms);
      case "late":
        for (const { network } of this.devices) await network.deliverLate();
        return;
      case "undo":
        if (await undoStart(this.scene.mentor, this.id)) this.ledger.undone = true;
        return;
      case "close":
        return this.close(action.page, action.done);
      case "reload":
        this.close(action.page, action.done);
        await this.open(action.page, action.cached);
        return;
    }
    const page = this.pages[action.page] ?? (await this.open(action.page, true));
    if (action.kind === "refresh") await page.screen.refresh();
    else if (action.kind === "decide") decide(this.ledger, page.screen, action.choice);
    else write(this, page, action.what, action.at);
  }

  /** Makes the network reliable and waits until everything is sent and every conflict resolved by keeping both. */
  async end(): Promise<void> {
    for (const { network } of this.devices) network.fates.length = 0;
    for (const page of this.pages) if (page) enter(page);
    for (let number = 0; number < pageCount; number += 1)
      if (!this.pages[number]) await this.open(number, true);
    const pages = this.pages.filter((page) => page !== null);
    const waiting = () => pages.some((page) => page.screen.snapshot().save.unsent > 0);
    for (let turn = 0; turn < 20 && (turn === 0 || waiting()); turn += 1) {
      for (const { network } of this.devices) await network.deliverLate();
      await this.clock.pass(60_000);
      for (const { screen } of pages) decide(this.ledger, screen, "both");
    }
    await this.clock.pass(60_000);
  }
}
