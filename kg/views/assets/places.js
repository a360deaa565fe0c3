"use strict";
// Where nodes go that Python has not placed: beside those that they are linked to, in the next free place of a spiral.

const room = [96, 44]; // what a node and its label want: width and height
const taken = new Map(); // nodes by the cells of a grid
const cellOf = (x, y) => `${Math.floor(x / room[0])} ${Math.floor(y / room[1])}`;
const takePlace = (node) => taken.set(cellOf(node.x, node.y), node.id);
for (const node of data.nodes) takePlace(node);

function settle(ids) {
  const waiting = ids.filter((id) => nodeFor(id).x === undefined);
  // Parties first, so that dealings come to stand between theirs.
  for (const id of [...waiting.filter((each) => parties[each]), ...waiting.filter((each) => dealings[each])]) place(nodeFor(id));

  function place(node) {
    const placed = (id) => nodeOf.has(id) && nodeOf.get(id).x !== undefined;
    let near = [...neighbours.get(node.id)].filter(placed);
    if (!near.length) near = [...neighbours.get(node.id)].flatMap((id) => [...neighbours.get(id)]).filter(placed).slice(0, 8);
    const at = near.map((id) => nodeOf.get(id));
    const middle = (axis) => (at.length ? at.reduce((sum, other) => sum + other[axis], 0) / at.length : 0);
    const [x, y] = [middle("x"), middle("y")];
    for (let n = 0; ; n++) {
      const far = 48 * Math.sqrt(n), turn = n * 2.399963;
      const there = [x + far * Math.cos(turn), y + far * Math.sin(turn) * 0.7];
      if (taken.has(cellOf(...there))) continue;
      [node.x, node.y] = there.map(Math.round);
      takePlace(node);
      return;
    }
  }
}
