/**
 * Autosave: every pause sends what differs from the server, naming the revision it is based on.
 *
 * Until the server has the words a copy stays in this browser. What somebody else wrote meanwhile is
 * taken over where it does not touch the writer's own words; where it does, the part is *held*: both
 * wordings stay until the writer has chosen (see clash.js). Nothing is dropped on any path.
 */

import { difference, rebased } from "./changes.js";
import { copiesLeftBehind, dropCopy, holdCopy, keepCopy, newCopyName } from "./copies.js";
import { answerOf, post, whoIsSignedIn } from "./request.js";

const PAUSE = 1000;
const LONGEST_WAIT = 8000;
const COPY_PAUSE = 200;
const FIRST_RETRY = 2000;
const LAST_RETRY = 30_000;
const KEEPALIVE_LIMIT = 60_000;

export class Saving {
  /** `desk` gives parts, person, text, base and the save address; `show(state, places)` tells the writer. */
  constructor(desk, show) {
    this.desk = desk;
    this.show = show;
    this.base = desk.base;
    this.known = new Map(desk.parts.map((part) => [part.role, part.initial]));
    this.held = new Map();
    this.heldBase = null;
    this.copyName = newCopyName(desk.person, desk.text);
    this.waiting = [];
    this.retry = FIRST_RETRY;
    this.trouble = null;
    holdCopy(this.copyName);
  }

  current() {
    return new Map(this.desk.parts.map((part) => [part.role, part.text()]));
  }

  /** What a save sends: a held part goes as the server has it until the writer has chosen. */
  outgoing() {
    const texts = this.current();
    for (const role of this.held.keys()) texts.set(role, this.known.get(role));
    return texts;
  }

  isDirty() {
    return [...this.outgoing()].some(([role, text]) => text !== this.known.get(role));
  }

  /** Whether words exist that only this browser has. */
  hasUnsaved() {
    return this.isDirty() || this.held.size > 0 || this.busy === true;
  }

  /** Whether leaving the page now could lose words: saving has failed, or a choice is open. */
  isAtRisk() {
    return !this.stopped && (this.held.size > 0 || (this.trouble !== null && this.isDirty()));
  }

  /** Saves until nothing is left to save; resolves to whether that succeeded. */
  async saveAll() {
    for (let round = 0; round < 5 && this.hasUnsaved(); round++) {
      if (await this.save()) return true;
      if (this.trouble || this.held.size) return false;
    }
    return !this.hasUnsaved();
  }

  /** The writer changed something: keep a copy soon, save after a pause. */
  changed() {
    clearTimeout(this.copyTimer);
    this.copyTimer = setTimeout(() => this.keep(), COPY_PAUSE);
    this.show("writing");
    this.firstChange ??= Date.now();
    const patience = Math.max(0, this.firstChange + LONGEST_WAIT - Date.now());
    this.schedule(Math.min(PAUSE, patience));
  }

  schedule(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  /** The person signs out: no copy outlives the session, nothing more is sent. */
  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.copyTimer);
  }

  /** Keeps or forgets this browser's copy, as the state of things asks. */
  keep(leaving = false) {
    if (this.stopped) return;
    if (!this.isDirty() && this.held.size === 0) {
      dropCopy(this.copyName);
      return;
    }
    this.kept = keepCopy(this.copyName, {
      at: Date.now(),
      url: this.desk.saveUrl,
      base: this.heldBase ?? this.base,
      parts: listed(this.current()),
      leaving,
    });
  }

  /** Saves now; resolves to whether the server has everything. */
  async save() {
    clearTimeout(this.timer);
    if (this.busy) return this.busyUntil.then(() => this.save());
    if (this.desk.composing()) return false;
    const job = this.nextJob();
    if (!job) {
      this.settle();
      return this.held.size === 0;
    }
    this.busy = true;
    this.firstChange = undefined;
    this.show("saving");
    this.busyUntil = this.perform(job).finally(() => (this.busy = false));
    const saved = await this.busyUntil;
    if (!saved) return false;
    if (this.isDirty() || this.waiting.length) {
      this.schedule(PAUSE);
      return false;
    }
    this.settle();
    return this.held.size === 0;
  }

  /** The writer's own words first; then copies left behind by other tabs. */
  nextJob() {
    if (this.isDirty()) {
      const parts = this.outgoing();
      return { base: this.base, parts, baseline: parts };
    }
    const left = this.held.size ? null : this.waiting.shift();
    if (!left) return null;
    const parts = new Map(left.copy.parts.map(({ role, text }) => [role, text]));
    return { base: left.copy.base, parts, baseline: this.outgoing(), left };
  }

  async perform(job) {
    let response;
    try {
      response = await post(this.desk.saveUrl, { base: job.base, parts: listed(job.parts) });
    } catch {
      return this.failed(job, "offline");
    }
    const answer = await answerOf(response);
    if (response.ok && Number.isInteger(answer.revision)) return this.accepted(job, answer);
    if (response.status === 409 && answer.conflict) return this.clashed(job, answer);
    if (response.status === 401 || response.type === "opaqueredirect") return this.failed(job, "signed-out");
    if (response.status === 400 && !job.again && (await this.signedInAgain())) {
      return this.perform({ ...job, again: true });
    }
    const passing = response.status >= 500 || response.status === 429;
    return this.failed(job, passing ? "offline" : "refused", answer.message ?? "");
  }

  /** The server has a job's words; its parts may hold more than was sent. */
  async accepted(job, answer) {
    await this.desk.composed();
    const parts = answer.parts ?? listed(job.parts);
    const news = parts.map(({ role, text }) => this.takeOver(job, role, text)).some(Boolean);
    if (news && job.left) this.desk.restored(job.left.copy);
    this.base = answer.revision;
    this.retry = FIRST_RETRY;
    this.trouble = null;
    if (this.held.size === 0) this.forgetLeft(job.left);
    else if (job.left) this.held.left = job.left;
    this.savedAt = answer.at ? new Date(answer.at) : new Date();
    this.keep();
    this.desk.savedAs(answer.revision);
    return true;
  }

  /** Puts what the server has of one part into the editor; gives whether its words changed. */
  takeOver(job, role, theirs) {
    const part = this.desk.parts.find((one) => one.role === role);
    if (!part) return false;
    this.known.set(role, theirs);
    if (this.held.has(role)) {
      this.held.get(role).theirs = theirs;
      this.desk.showClashes();
      return false;
    }
    const sent = job.baseline.get(role);
    if (theirs === sent || theirs === part.text()) return false;
    const changes = rebased(difference(sent, theirs), difference(sent, part.text()));
    if (changes) part.patch(changes);
    else this.hold(role, { theirs, mine: null }, job.base);
    return true;
  }

  /** Both changed the same words: hold those parts, save the rest as if they were untouched. */
  clashed(job, answer) {
    const [parts, baseline] = [new Map(job.parts), new Map(job.baseline)];
    for (const { role, base, theirs, yours } of answer.clashes) {
      this.hold(role, { theirs, mine: job.left ? yours : null }, job.base);
      parts.set(role, base);
      baseline.set(role, theirs); // seen by now: a choice made before the answer stands
    }
    return this.perform({ ...job, parts, baseline });
  }

  hold(role, clash, base) {
    this.held.set(role, clash);
    this.heldBase ??= base;
    this.desk.showClashes();
  }

  /** The writer has chosen; what stands in the editor now is what will be saved. */
  release(role) {
    this.held.delete(role);
    if (this.held.size === 0) {
      this.heldBase = null;
      this.forgetLeft(this.held.left);
      this.held.left = undefined;
    }
    this.desk.showClashes();
    this.keep();
    this.schedule(0);
  }

  forgetLeft(left) {
    if (left) dropCopy(left.name);
  }

  failed(job, trouble, message = "") {
    if (job.left) this.waiting.unshift(job.left);
    this.trouble = trouble;
    this.keep();
    this.show(this.kept === false ? "lost" : trouble, { message });
    if (trouble === "offline") {
      this.schedule(this.retry);
      this.retry = Math.min(this.retry * 2, LAST_RETRY);
    }
    return false;
  }

  settle() {
    this.keep();
    if (this.held.size) this.show("clash");
    else this.show("saved", { at: this.savedAt });
  }

  async signedInAgain() {
    try {
      const person = await whoIsSignedIn();
      if (person && person !== this.desk.person) this.show("somebody-else");
      return person === this.desk.person;
    } catch {
      return false;
    }
  }

  /** The page came back into view or the network did: try again what had failed. */
  async wake() {
    if (this.trouble === "offline") this.schedule(0);
    if (this.trouble === "signed-out" && (await this.signedInAgain())) this.schedule(0);
  }

  /** The page goes away: keep a copy and send the words along without waiting. */
  leave() {
    if (this.stopped || !this.isDirty()) return;
    this.keep(true);
    const body = { base: this.base, parts: listed(this.outgoing()) };
    const spelled = JSON.stringify(body);
    const again = spelled === this.sentAlong;
    this.sentAlong = spelled;
    if (!again && new Blob([spelled]).size < KEEPALIVE_LIMIT) {
      post(this.desk.saveUrl, body, { keepalive: true }).catch(() => {});
    }
  }

  /**
   * Brings back what a closed tab left behind; gives the copy whose words now stand in the editor.
   * A copy sent along while its page went away has most likely arrived: it is saved once more first.
   */
  async recover() {
    const found = await copiesLeftBehind(this.desk.person, this.desk.text);
    const fresh = found.filter(({ name, copy }) => {
      const differs = copy.parts.some(({ role, text }) => this.known.has(role) && this.known.get(role) !== text);
      if (!differs) dropCopy(name);
      return differs;
    });
    const last = fresh.at(-1);
    const newest = last && !last.copy.leaving && !this.isDirty() ? fresh.pop() : null;
    this.waiting = fresh;
    if (newest) this.adopt(newest);
    if (newest || fresh.length) this.schedule(0);
    return newest?.copy ?? null;
  }

  adopt({ name, copy }) {
    this.base = copy.base;
    for (const { role, text } of copy.parts) {
      const part = this.desk.parts.find((one) => one.role === role);
      if (part && part.text() !== text) part.restore(text);
    }
    this.keep();
    dropCopy(name);
  }
}

const listed = (texts) => [...texts].map(([role, text]) => ({ role, text }));
