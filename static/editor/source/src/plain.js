/** The plain desk: the page's own controls, saved and checked as they are written in. */

import { Desk } from "./desk.js";
import { openDesks } from "./page.js";
import { TextareaPart } from "./part-textarea.js";

openDesks((root) => new Desk(root, (one) => new TextareaPart(one)));
