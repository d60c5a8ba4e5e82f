/** The plain desk: the page's own controls, saved and checked as they are written in. */

import { Desk } from "./desk.js";
import { openDesks } from "./page.js";
import { ReleasePart } from "./part-release.js";
import { TextareaPart } from "./part-textarea.js";

const makePart = (one) => (one.dataset.kind === "release" ? new ReleasePart(one) : new TextareaPart(one));

openDesks((root) => new Desk(root, makePart));
