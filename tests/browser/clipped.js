// Lists what a person cannot see whole: text cut off by a box or the edge of the window, and targets under 24 px.
() => {
  const found = [];
  const up = (node) => node.assignedSlot || node.parentElement || node.getRootNode().host || null;
  const named = (node) => `${node.tagName.toLowerCase()}.${node.className || node.id || ""}`;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const hiddenOnPurpose = (element) => {
    for (let each = element; each; each = up(each)) {
      const { width, height } = each.getBoundingClientRect();
      const { position, clipPath } = getComputedStyle(each);
      if ((width <= 2 && height <= 2) || (position === "absolute" && clipPath !== "none")) return true;
    }
    return false;
  };
  const cut = (rect, element) => {
    if (rect.left < -1 || rect.right > innerWidth + 1) return "window";
    for (let each = element; each; each = up(each)) {
      const { overflowX, overflowY, display } = getComputedStyle(each);
      if (display === "inline" || display === "contents") continue;
      const box = each.getBoundingClientRect();
      if (overflowX !== "visible" && (rect.left < box.left - 1 || rect.right > box.right + 1)) return named(each);
      const scrolls = ["auto", "scroll"].includes(overflowY) || each === document.documentElement;
      if (scrolls) return null;
      if (overflowY !== "visible" && (rect.top < box.top - 1 || rect.bottom > box.bottom + 1)) return named(each);
    }
    return null;
  };
  const texts = (root) => {
    for (const node of root.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.textContent.trim()) text(node);
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      if (["STYLE", "SCRIPT", "NOSCRIPT", "TITLE"].includes(node.tagName)) continue;
      if (node.shadowRoot) texts(node.shadowRoot);
      texts(node);
      target(node);
    }
  };
  const text = (node) => {
    const parent = node.parentElement || node.getRootNode().host;
    if (!parent || !shown(parent) || hiddenOnPurpose(parent)) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const by = rect.width > 0 && cut(rect, parent);
      if (by) return found.push(`text cut by ${by}: ${node.textContent.trim().slice(0, 40)}`);
    }
  };
  const target = (element) => {
    if (!element.matches("button, input, textarea, select, summary, a[href]") || !shown(element)) return;
    if (hiddenOnPurpose(element)) return;
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) found.push(`target beyond the window: ${named(element)}`);
    const boxes = [element, ...(element.labels || [])].map((each) => each.getBoundingClientRect());
    const { width, height } = boxes.find((box) => box.width >= 24 && box.height >= 24) || boxes[0];
    const inLine = element.tagName === "A" && getComputedStyle(element).display === "inline";
    if (!inLine && (width < 24 || height < 24)) {
      found.push(`target of ${Math.round(width)} × ${Math.round(height)}: ${named(element)} ${element.textContent.trim().slice(0, 30)}`);
    }
  };
  texts(document.body);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth + 1) found.push(`page of ${scrollWidth} px in a window of ${clientWidth}`);
  return found;
}
