/** The drafting desk with CodeMirror. Loaded unless the person chose the plain editor. */

import { Desk } from "./desk.js";
import { openDesks } from "./page.js";
import { CodeMirrorPart } from "./part-codemirror.js";
import { ReleasePart } from "./part-release.js";
import { Toolbar } from "./toolbar.js";

const makePart = (one, card) => (one.dataset.kind === "release" ? new ReleasePart(one) : new CodeMirrorPart(one, card));

openDesks((root) => new Desk(root, makePart, (bar) => new Toolbar(bar)));
