// Draws each table of numbers as a chart above it. The table has all that the chart
// shows, so the chart is hidden from screen readers.
"use strict";

(() => {
  const shapes = [
    (c, x, y, r) => c.arc(x, y, r, 0, 2 * Math.PI),
    (c, x, y, r) => c.rect(x - r, y - r, 2 * r, 2 * r),
    (c, x, y, r) => { c.moveTo(x, y - r * 1.2); c.lineTo(x + r * 1.2, y + r); c.lineTo(x - r * 1.2, y + r); c.closePath(); },
    (c, x, y, r) => { c.moveTo(x, y - r * 1.3); c.lineTo(x + r * 1.3, y); c.lineTo(x, y + r * 1.3); c.lineTo(x - r * 1.3, y); c.closePath(); },
    (c, x, y, r) => { c.moveTo(x - r * 1.2, y - r); c.lineTo(x + r * 1.2, y - r); c.lineTo(x, y + r * 1.2); c.closePath(); },
  ];
  const day = 86400;

  function read(section) {
    return [...section.querySelectorAll("tbody tr")].filter(tr => tr.dataset.date).map(tr => ({
      x: Date.parse(tr.dataset.date + "T00:00:00Z") / 1000, y: Number(tr.dataset.value), speaker: tr.dataset.speaker, said: tr.dataset.said, href: tr.dataset.href,
      low: tr.dataset.low === undefined ? null : Number(tr.dataset.low), high: tr.dataset.high === undefined ? null : Number(tr.dataset.high),
    })).sort((a, b) => a.x - b.x);
  }

  function draw(box) {
    const points = read(box.closest("section"));
    if (points.length === 0) return;
    const style = getComputedStyle(box), css = name => style.getPropertyValue(name).trim();
    const speakers = [...new Set(points.map(p => p.speaker))].slice(0, 12);
    const of = p => speakers.indexOf(p.speaker), colour = i => css("--c" + i % 6);
    const ends = points.flatMap(p => [p.y, p.low ?? p.y, p.high ?? p.y]), least = Math.min(...ends), most = Math.max(...ends);
    const pad = (most - least || Math.abs(most) || 1) * 0.15;
    const first = points[0].x, last = points[points.length - 1].x, wide = Math.max((last - first) * 0.08, 3 * day);
    const floor = least >= 0 ? Math.max(0, least - pad) : least - pad;
    const marks = u => {
      const c = u.ctx, ratio = devicePixelRatio, r = 5 * ratio;
      c.save();
      c.lineWidth = 2 * ratio;
      for (const p of points) {
        const i = of(p);
        if (i < 0 || !u.series[i + 1].show) continue;
        const x = u.valToPos(p.x, "x", true) + (i - (speakers.length - 1) / 2) * 13 * ratio, y = u.valToPos(p.y, "y", true);
        const top = p.high === null ? u.bbox.top + 4 * ratio : u.valToPos(p.high, "y", true), bottom = p.low === null ? u.bbox.top + u.bbox.height : u.valToPos(p.low, "y", true);
        p.at = [x / ratio, y / ratio];
        c.strokeStyle = c.fillStyle = colour(i);
        c.beginPath();
        c.moveTo(x, top);
        c.lineTo(x, bottom);
        if (p.high === null) { c.moveTo(x - r, top + r); c.lineTo(x, top); c.lineTo(x + r, top + r); } else { c.moveTo(x - r, top); c.lineTo(x + r, top); }
        if (p.low !== null) { c.moveTo(x - r, bottom); c.lineTo(x + r, bottom); }
        c.stroke();
        c.beginPath();
        shapes[i % shapes.length](c, x, y, r);
        c.fill();
      }
      c.restore();
    };
    const axis = { stroke: css("--ink"), grid: { stroke: css("--grid"), width: 1 }, ticks: { stroke: css("--grid"), width: 1 } };
    const number = v => v.toLocaleString("en", { maximumFractionDigits: 2 });
    const plot = new uPlot({
      width: box.clientWidth, height: 300, padding: [null, 40, null, null], legend: { live: false }, tzDate: t => uPlot.tzDate(new Date(t * 1000), "Etc/UTC"), cursor: { y: false, points: { show: false } },
      scales: { x: { range: [first - wide, last + wide] }, y: { range: [floor, most + pad] } },
      axes: [{ ...axis, values: (u, list) => list.map(t => new Date(t * 1000).toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" })), space: 110, incrs: [day, 2 * day, 7 * day, 30 * day, 91 * day, 182 * day, 365 * day, 5 * 365 * day] },
        { ...axis, size: 80, values: (u, list) => list.map(number) }],
      series: [{}, ...speakers.map((name, i) => ({ label: name, stroke: colour(i), paths: () => null, points: { show: false } }))],
      hooks: { draw: [marks] },
    }, [points.map(p => p.x), ...speakers.map((_, i) => points.map(p => of(p) === i ? p.y : null))], box);
    plot.over.addEventListener("click", event => {
      const left = plot.bbox.left / devicePixelRatio, top = plot.bbox.top / devicePixelRatio;
      const far = p => p.at ? Math.hypot(p.at[0] - left - event.offsetX, p.at[1] - top - event.offsetY) : Infinity;
      const near = points.reduce((a, b) => far(b) < far(a) ? b : a);
      if (far(near) < 30) location.href = near.href;
    });
    return plot;
  }

  let plots = [];
  function all() {
    for (const p of plots) p.destroy();
    plots = [...document.querySelectorAll("[data-chart]")].map(draw).filter(Boolean);
  }
  addEventListener("DOMContentLoaded", all);
  let wait = 0, width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    clearTimeout(wait);
    wait = setTimeout(all, 150);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
})();
