// Zones and their councils, with nothing of the page or of Leaflet.

// The codes of "E07:66 E09:1-4", as the page carries them: E07000066, E09000001 and so on.
// A council without a code yet is called by its slug.
export function codesOf(runs = "") {
  return runs.split(" ").filter(Boolean).flatMap((group) => {
    const [kind, numbers] = group.split(":");
    if (!numbers) return kind;
    return numbers.split(",").flatMap((run) => {
      const [first, last = first] = run.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, at) => kind + `${first + at}`.padStart(6, "0"));
    });
  });
}

// Which zones each council lies in: code -> [{zone, part}]. Numbers the zones, lists their codes and
// fills in their address where it is the usual one.
export function membership(layer, root) {
  const zonesOf = new Map();
  layer.zones.forEach((zone, index) => {
    zone.number = index + 1;
    zone.href ??= `${root}maps/${layer.id}/#zone-${zone.id}`;
    zone.members = codesOf(zone.members);
    zone.part = codesOf(zone.part);
    zone.codes = [...zone.members, ...zone.part];
    const partly = new Set(zone.part);
    for (const code of zone.codes) {
      if (!zonesOf.has(code)) zonesOf.set(code, []);
      zonesOf.get(code).push({ zone, part: partly.has(code) });
    }
  });
  return zonesOf;
}

// Area (square degrees of latitude) and centre [lon, lat] of the largest ring of a feature.
export function largestPart({ geometry }) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(([outer]) => measure(outer)).reduce((a, b) => (b.area > a.area ? b : a));
}

function measure(ring) {
  let [double, x, y] = [0, 0, 0];
  const [x0, y0] = ring[0];
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay, bx, by] = [ring[i - 1][0] - x0, ring[i - 1][1] - y0, ring[i][0] - x0, ring[i][1] - y0];
    const cross = ax * by - bx * ay;
    double += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const area = (Math.abs(double) / 2) * Math.cos((y0 * Math.PI) / 180);
  return { area, centre: double ? [x0 + x / (3 * double), y0 + y / (3 * double)] : [x0, y0] };
}

// Where to write a zone's number: in the council nearest to its middle, so never in the sea.
export function labelPoint(zone, parts) {
  const members = zone.codes.map((code) => parts.get(code)).filter(Boolean);
  const total = members.reduce((sum, part) => sum + part.area, 0);
  const mean = (axis) => members.reduce((sum, p) => sum + p.centre[axis] * p.area, 0) / total;
  const [x, y] = [mean(0), mean(1)];
  const distance = ({ centre }) => Math.hypot((centre[0] - x) * 0.6, centre[1] - y);
  const nearest = members.reduce((a, b) => (distance(b) < distance(a) ? b : a), members[0]);
  return nearest && { point: nearest.centre, area: total };
}
