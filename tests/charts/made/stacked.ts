import type { ChartSpec, Dataset } from "../../../src/model/dataset.ts";
import type { Figure } from "../../../src/model/figure.ts";
import { madeDataset } from "../../fixtures/made-dataset.ts";
import { specOf } from "../drawing.ts";
import { elsewhere, like } from "../figures.ts";
import { renamed } from "../hard-values.ts";
import { ENGLAND, LONGEST_NAME, NORTH_WOLDS, PELLMOUTH, WARDS } from "../names.ts";

const spec = (options: Record<string, unknown>): ChartSpec => specOf("stacked", options);

const percent = { unit: "percent", polarity: "none", definition: "Made up." } as const;
const count = {
  unit: "count",
  polarity: "none",
  definition: "Made up.",
  smallCounts: "Made up.",
} as const;

const GRADES = {
  outstanding: { ...percent, title: "Outstanding" },
  good: { ...percent, title: "Good" },
  improve: { ...percent, title: "Must improve" },
  inadequate: { ...percent, title: "Inadequate" },
};
export const inspections = madeDataset(
  `indicator,area,period,value,status
   outstanding,E08990001,2024-08,17,
   good,E08990001,2024-08,64,
   improve,E08990001,2024-08,19,
   inadequate,E08990001,2024-08,0,d
   outstanding,E12990001,2024-08,10,
   good,E12990001,2024-08,63,
   improve,E12990001,2024-08,25,
   inadequate,E12990001,2024-08,2,
   outstanding,E92000001,2024-08,12,
   good,E92000001,2024-08,65,
   improve,E92000001,2024-08,21,
   inadequate,E92000001,2024-08,1,`,
  { title: "Childcare inspections", indicators: GRADES },
);
export const grades = spec({
  select: { area: [PELLMOUTH, NORTH_WOLDS, ENGLAND] },
  parts: "indicator",
  rows: "area",
});
/** The first bar lacks a part, and the last two. */
export const childcare = madeDataset(
  `indicator,area,period,provider,value,status
   outstanding,E08990001,2024-12,private,33,
   good,E08990001,2024-12,private,50,
   improve,E08990001,2024-12,private,17,
   inadequate,E08990001,2024-12,private,,x
   outstanding,E08990001,2024-12,childminders,12,
   good,E08990001,2024-12,childminders,38,
   improve,E08990001,2024-12,childminders,25,
   inadequate,E08990001,2024-12,childminders,25,
   outstanding,E08990001,2024-12,schools,60,
   good,E08990001,2024-12,schools,40,
   improve,E08990001,2024-12,schools,,x
   inadequate,E08990001,2024-12,schools,,x`,
  {
    indicators: GRADES,
    breakdowns: {
      provider: {
        title: "Provider",
        values: { private: "Private nurseries", childminders: "Childminders", schools: "Schools" },
      },
    },
  },
);
export const byProvider = spec({ select: {}, parts: "indicator", rows: "provider" });

export const sample = madeDataset(
  `indicator,area,period,age,value,status
   share,E08990001,2020,14,29.0,
   share,E08990001,2020,15,49.0,
   share,E08990001,2020,16,22.0,
   share,E08990001,2020,17,,x
   share,E08990001,2023,14,56.0,
   share,E08990001,2023,15,42.0,
   share,E08990001,2023,16,1.0,u
   share,E08990001,2023,17,1.0,u
   share,E12990001,2023,14,33.0,
   share,E12990001,2023,15,49.0,
   share,E12990001,2023,16,17.0,
   share,E12990001,2023,17,1.0,
   asked,E08990001,2023,,810,`,
  {
    indicators: {
      share: { ...percent, title: "Pupils asked" },
      asked: { ...count, title: "Answers" },
    },
    breakdowns: {
      age: {
        title: "Age",
        values: { 14: "14 years", 15: "15 years", 16: "16 years", 17: "17 years" },
      },
    },
  },
);
export const ages = spec({ select: { indicator: "share" }, parts: "age", rows: ["area", "period"] });
export const one = { ...ages, select: { indicator: "share", area: PELLMOUTH, period: "2023" } };
export const noRows = { ...one, rows: undefined };

/** Small parts, some suppressed and some zero, in bars that do not add up. */
export const background = madeDataset(
  `indicator,area,period,step,background,value,status
   ${[
     ["contacts", "69", "3", "1", "1", "1", "25", "0"],
     ["help", "66", "3", "0", "1", "1", "29", "0"],
     ["care", "94", "c", "0", "c", "0", "0", "0"],
   ]
     .flatMap(([step, ...values]) =>
       values.map(
         (value, at) =>
           `share,E08990001,2023,${step},${["white", "mixed", "asian", "black", "other", "not-stated", "blank"][at]},${value === "c" ? ",c" : `${value},`}`,
       ),
     )
     .join("\n")}`,
  {
    indicators: { share: { ...percent, title: "Children by background" } },
    breakdowns: {
      step: { title: "Step", values: { contacts: "Contacts", help: "Early help", care: "In care" } },
      background: {
        title: "Background",
        values: {
          white: "White",
          mixed: "Mixed",
          asian: "Asian or Asian British",
          black: "Black or Black British",
          other: "Other",
          "not-stated": "Not stated",
          blank: "Left blank",
        },
        keepCase: true,
      },
    },
  },
);
export const backgrounds = spec({
  select: { background: ["white", "mixed", "asian", "black", "other", "not-stated"] },
  parts: "background",
  rows: "step",
  unstated: "not-stated",
});

export const contacts = madeDataset(
  `indicator,area,period,result,value
   share,E08990001,2017/18,help,50
   share,E08990001,2017/18,referral,31
   share,E08990001,2017/18,advice,7
   share,E08990001,2017/18,none,12`,
  {
    indicators: { share: { ...percent, title: "What follows a contact" } },
    breakdowns: {
      result: {
        title: "Result",
        values: {
          help: "Early help",
          referral: "Referral",
          advice: "Advice, information",
          none: "Other, or no action",
        },
      },
    },
  },
);
export const firstStep = spec({ select: {}, parts: "result" });

/** Numbers of people, whose sums are said. */
export const places = madeDataset(
  `indicator,area,period,placement,provider,value,status
   placed,E08990001,2023-07-31,foster,own,262,
   placed,E08990001,2023-07-31,foster,private,126,
   placed,E08990001,2023-07-31,foster,other,26,
   placed,E08990001,2023-07-31,home,own,0,
   placed,E08990001,2023-07-31,home,private,69,
   placed,E08990001,2023-07-31,home,other,6,
   placed,E08990001,2023-07-31,adoption,own,,c
   placed,E08990001,2023-07-31,adoption,private,0,
   placed,E08990001,2023-07-31,adoption,other,,c`,
  {
    indicators: { placed: { ...count, title: "Children in care" } },
    breakdowns: {
      placement: {
        title: "Placement",
        values: { foster: "Foster carers", home: "Children’s homes", adoption: "Placed for adoption" },
      },
      provider: {
        title: "Who provides it",
        values: { own: "The council", private: "A company", other: "Another council" },
      },
    },
  },
);
export const whoProvides = spec({
  select: { placement: ["foster", "home"] },
  parts: "provider",
  rows: "placement",
});

export const appointments = madeDataset(
  `indicator,area,period,how,value
   held,E08990001,2023-10,face,70
   held,E08990001,2023-10,phone,24`,
  {
    indicators: { held: { ...percent, title: "Appointments" } },
    breakdowns: { how: { title: "How held", values: { face: "Face to face", phone: "By phone" } } },
  },
);
export const howHeld = spec({ select: {}, parts: "how", rest: "Not printed" });

/** The bar of 2023 in Pellmouth with these shares for 14, 15, 16 and 17 years. */
export function shares(...values: string[]): Dataset {
  const own = sample.figures.filter(
    ({ area, period, indicator }) =>
      area?.code === PELLMOUTH && period.id === "2023" && indicator.id === "share",
  );
  return { ...sample, figures: own.map((figure, index) => like(figure, { value: values[index] as string })) };
}

/** A bar for each ward of a borough. */
export function inWards(): Dataset {
  const pieces = shares("40", "30", "20", "10").figures;
  const figures = WARDS.flatMap((name, index) =>
    [`${20 + 2 * index}`, `${40 - index}`, `${40 - index}`, index === 3 ? "x" : "0"].map((value, at) =>
      elsewhere(pieces[at] as Figure, name, value),
    ),
  );
  return { ...sample, figures };
}

export const longest: Dataset = {
  ...inspections,
  figures: renamed(inspections.figures, ({ name }) => `${LONGEST_NAME}, ${name}`).map((figure) => ({
    ...figure,
    indicator: {
      ...figure.indicator,
      short: `${figure.indicator.title} by the inspectors of schools and of early years care`,
    },
  })),
};

export const money: Dataset = {
  ...places,
  figures: places.figures.map((figure) =>
    figure.measurement.kind === "value" && figure.measurement.value > 0
      ? like(figure, { value: `${figure.measurement.value * 12_345}` })
      : figure,
  ),
};
