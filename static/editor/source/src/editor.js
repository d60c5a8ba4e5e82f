/** The drafting desk with CodeMirror. Loaded unless the person chose the plain editor. */

import { Desk } from "./desk.js";
import { openDesks } from "./page.js";
import { CodeMirrorPart } from "./part-codemirror.js";
import { Toolbar } from "./toolbar.js";

openDesks((root) => new Desk(root, (one, card) => new CodeMirrorPart(one, card), (bar) => new Toolbar(bar)));
