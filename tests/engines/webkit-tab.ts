import { Key as Keys, type WebDriver, type WebElement } from "selenium-webdriver";
import type { Key, Tab } from "./engine.js";

/** Nothing can be run before a page's own scripts here, so trouble is noted from the first look at a page on. */
const watch = `(self.troublesOfStories ??= (() => {
  const troubles = [];
  addEventListener("error", ({ message }) => troubles.push(message));
  addEventListener("unhandledrejection", ({ reason }) => troubles.push(String(reason)));
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    troubles.push("refused by the policy: " + effectiveDirective + " " + blockedURI));
  return troubles;
})())`;

const middle = `const [{ x, y, width, height }] = arguments[0].getClientRects();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];`;

const optionOf = "return [...arguments[0].options].find(({ label }) => label === arguments[1]) ?? null;";

const keys: Record<string, string> = {
  Tab: Keys.TAB,
  Enter: Keys.ENTER,
  Space: Keys.SPACE,
  Escape: Keys.ESCAPE,
  Delete: Keys.DELETE,
};

/** The one window of a session, which ends with it. */
export function tabOf(driver: WebDriver, afterwards: () => Promise<void>): Tab<WebElement> {
  const complaints: string[] = [];

  async function run<Value>(expression: string): Promise<Value> {
    const [value, troubles] = await driver.executeScript<[Value, string[]]>(
      `const troubles = ${watch}; const value = (${expression}); return [value, troubles.splice(0)];`,
    );
    complaints.push(...troubles);
    return value;
  }

  /** The driver's own click takes the host of a shadow root for something that covers what is in it. */
  async function click(element: WebElement): Promise<void> {
    const [x = 0, y = 0] = await driver.executeScript<number[]>(middle, element);
    await driver.actions().move({ x, y, duration: 0 }).click().perform();
  }

  function press(key: Key): Promise<void> {
    const [last = "", modifier] = key.split("+").reverse();
    const actions = driver.actions();
    if (!modifier) return actions.sendKeys(keys[last] ?? last).perform();
    return actions.keyDown(Keys.CONTROL).sendKeys(last.toLowerCase()).keyUp(Keys.CONTROL).perform();
  }

  return {
    goto: (url) => driver.get(url),
    url: () => driver.getCurrentUrl(),
    evaluate: (expression) => run(expression),
    grasp: (expression) => run<WebElement | null>(expression),
    click,
    // Keys sent to an element get lost in a shadow root; those sent to the window reach what has the focus.
    type: (text) => driver.actions().sendKeys(text.replaceAll("\n", Keys.ENTER)).perform(),
    async select(element, option) {
      const choice = await driver.executeScript<WebElement | null>(optionOf, element, option);
      if (!choice) throw new Error(`there is no option “${option}”`);
      await choice.click();
    },
    press,
    async complaints() {
      await run("0");
      return complaints;
    },
    close: () => driver.quit().finally(afterwards),
  };
}
