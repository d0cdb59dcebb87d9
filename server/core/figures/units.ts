// Units of measure and time: the words and symbols they are written with, their English names, and the factor to a
// common unit of their dimension.
//
// Factors: BIPM, The International System of Units (9th edition) and NIST Special Publication 811, appendix B.

import { lexemesOf } from "./lexemes.ts";

export interface Unit {
  /** English name in the singular. */
  readonly name: string;
  readonly dimension: string;
  /** How much of the dimension's base unit one of it is. */
  readonly factor: number;
  /** What is added before multiplying; only temperatures need it. */
  readonly offset?: number;
}

const YEAR = 365.2425 * 86400;

/** Name, dimension, factor, further spellings; plurals in -s come by themselves. Symbols keep their case. */
const TABLE: readonly (readonly [string, string, number, string])[] = [
  ["metre", "length", 1, "meter|m"],
  ["kilometre", "length", 1000, "kilometer|km|kms|k.m."],
  ["centimetre", "length", 0.01, "centimeter|cm|cms"],
  ["millimetre", "length", 0.001, "millimeter|mm"],
  ["micrometre", "length", 1e-6, "micrometer|micron|μm|µm"],
  ["nanometre", "length", 1e-9, "nanometer|nm"],
  ["inch", "length", 0.0254, "inches|ins|in.|″"],
  ["foot", "length", 0.3048, "feet|ft|ft."],
  ["yard", "length", 0.9144, "yd|yds"],
  ["mile", "length", 1609.344, "mi"],
  ["nautical mile", "length", 1852, ""],
  ["furlong", "length", 201.168, ""],
  ["light year", "length", 9.4607304725808e15, "light-year"],
  ["astronomical unit", "length", 1.495978707e11, "AU"],
  ["square metre", "area", 1, "square meter|sq m|sqm|m2|m²|sq. m"],
  ["square kilometre", "area", 1e6, "square kilometer|sq km|sqkm|km2|km²|sq. km"],
  ["square foot", "area", 0.09290304, "square feet|sq ft|sqft|sq. ft|square ft|ft2|ft²|sf"],
  ["square mile", "area", 2589988.110336, "sq mi|sq miles|sq mile"],
  ["square inch", "area", 0.00064516, "square inches|sq in"],
  ["square yard", "area", 0.83612736, ""],
  ["square centimetre", "area", 1e-4, "square centimeter|cm2|cm²"],
  ["hectare", "area", 1e4, "ha"],
  ["acre", "area", 4046.8564224, ""],
  ["cubic metre", "volume", 1, "cubic meter|m3|m³|cu m"],
  ["cubic foot", "volume", 0.028316846592, "cubic feet|cu ft"],
  ["cubic centimetre", "volume", 1e-6, "cubic centimeter|cc|cm3|cm³"],
  ["cubic inch", "volume", 1.6387064e-5, "cubic inches"],
  ["litre", "volume", 0.001, "liter|l|L|ltr"],
  ["millilitre", "volume", 1e-6, "milliliter|ml|mL"],
  ["centilitre", "volume", 1e-5, "centiliter|cl"],
  ["gallon", "volume", 0.003785411784, "gal"],
  ["pint", "volume", 0.000473176473, ""],
  ["quart", "volume", 0.000946352946, ""],
  ["barrel", "volume", 0.158987294928, "bbl"],
  ["bushel", "volume", 0.03523907016688, ""],
  ["fluid ounce", "volume", 2.95735295625e-5, "fl oz"],
  ["kilogram", "mass", 1, "kilogramme|kilo|kg|kgs"],
  ["gram", "mass", 0.001, "gramme|g|gm"],
  ["milligram", "mass", 1e-6, "milligramme|mg"],
  ["microgram", "mass", 1e-9, "microgramme|μg|µg|mcg"],
  ["metric ton", "mass", 1000, "tonne|metric tonne|mt"],
  ["ton", "mass", 907.18474, "short ton"],
  ["gigaton", "mass", 1e12, "gigatonne|Gt"],
  ["megaton", "mass", 1e9, "megatonne|Mt"],
  ["pound-mass", "mass", 0.45359237, "lb|lbs|lb.|lbs."],
  ["ounce", "mass", 0.028349523125, "oz|oz."],
  ["troy ounce", "mass", 0.0311034768, ""],
  ["stone", "mass", 6.35029318, ""],
  ["carat", "mass", 0.0002, ""],
  ["second", "time", 1, "sec|secs|s"],
  ["millisecond", "time", 0.001, "ms"],
  ["microsecond", "time", 1e-6, "μs|µs"],
  ["nanosecond", "time", 1e-9, "ns"],
  ["minute", "time", 60, "min|mins|min."],
  ["hour", "time", 3600, "hr|hrs|h"],
  ["day", "time", 86400, ""],
  ["night", "time", 86400, ""],
  ["week", "time", 604800, "wk|wks"],
  ["fortnight", "time", 1209600, ""],
  ["month", "time", YEAR / 12, "mo|mos"],
  ["year", "time", YEAR, "yr|yrs"],
  ["decade", "time", YEAR * 10, ""],
  ["century", "time", YEAR * 100, "centuries"],
  ["millennium", "time", YEAR * 1000, "millennia"],
  ["mile per hour", "speed", 0.44704, "mph|m.p.h.|m.p.h|miles per hour|miles an hour|mile an hour"],
  [
    "kilometre per hour",
    "speed",
    1 / 3.6,
    "km/h|kph|kmh|km/hr|k.p.h.|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
  ],
  ["metre per second", "speed", 1, "m/s|metres per second|meters per second"],
  ["foot per second", "speed", 0.3048, "feet per second|ft/s"],
  ["knot", "speed", 1852 / 3600, "kt|kts"],
  ["mile per gallon", "fuel economy", 1, "mpg|miles per gallon|miles a gallon"],
  ["celsius", "temperature", 1, "°C|degree celsius|degrees celsius|degC|deg C|degree C|degrees C|degrees centigrade|C"],
  ["fahrenheit", "temperature", 5 / 9, "°F|degree fahrenheit|degrees fahrenheit|degF|deg F|degree F|degrees F|F"],
  ["kelvin", "temperature", 1, "kelvins"],
  ["degree", "angle", 1, "°|deg"],
  ["watt", "power", 1, "W|w"],
  ["kilowatt", "power", 1e3, "kW|KW"],
  ["megawatt", "power", 1e6, "MW"],
  ["gigawatt", "power", 1e9, "GW"],
  ["terawatt", "power", 1e12, "TW"],
  ["horsepower", "power", 745.69987158227, "hp|HP"],
  ["metric horsepower", "power", 735.49875, "PS"],
  ["brake horsepower", "power", 745.69987158227, "bhp|BHP"],
  ["watt hour", "energy", 3600, "watt-hour|Wh"],
  ["kilowatt hour", "energy", 3.6e6, "kilowatt-hour|kWh|KWh"],
  ["megawatt hour", "energy", 3.6e9, "megawatt-hour|MWh"],
  ["gigawatt hour", "energy", 3.6e12, "gigawatt-hour|GWh"],
  ["terawatt hour", "energy", 3.6e15, "terawatt-hour|TWh"],
  ["calorie", "energy", 4.184, "cal"],
  ["kilocalorie", "energy", 4184, "kcal"],
  ["joule", "energy", 1, "J"],
  ["kilojoule", "energy", 1e3, "kJ"],
  ["megajoule", "energy", 1e6, "MJ"],
  ["electronvolt", "energy", 1.602176634e-19, "eV"],
  ["volt", "voltage", 1, "V|v"],
  ["kilovolt", "voltage", 1e3, "kV"],
  ["millivolt", "voltage", 1e-3, "mV"],
  ["ampere", "current", 1, "amp|A"],
  ["milliampere", "current", 1e-3, "mA"],
  ["milliampere-hour", "charge", 3.6, "mAh|mah|MAH|MAh"],
  ["ohm", "resistance", 1, "Ω"],
  ["hertz", "frequency", 1, "Hz"],
  ["kilohertz", "frequency", 1e3, "kHz|KHz"],
  ["megahertz", "frequency", 1e6, "MHz"],
  ["gigahertz", "frequency", 1e9, "GHz"],
  ["revolutions per minute", "frequency", 1 / 60, "rpm|RPM"],
  ["pascal", "pressure", 1, "Pa"],
  ["kilopascal", "pressure", 1e3, "kPa"],
  ["megapascal", "pressure", 1e6, "MPa"],
  ["gigapascal", "pressure", 1e9, "GPa"],
  ["hectopascal", "pressure", 100, "hPa"],
  ["bar", "pressure", 1e5, ""],
  ["millibar", "pressure", 100, "mbar"],
  ["pound per square inch", "pressure", 6894.757293168, "psi"],
  ["newton", "force", 1, "N"],
  ["newton metre", "torque", 1, "newton-metre|newton-meter|newton meter|Nm|N⋅m|N·m"],
  ["pound-foot", "torque", 1.3558179483, "pound-feet|pound feet"],
  ["foot pound-force", "torque", 1.3558179483, "lb-ft|lb ft|lb.-ft|ft-lb|ft-lbs|ft lb|ft lbs|foot-pound|foot pound"],
  ["decibel", "level", 1, "dB|db"],
  ["bit", "data", 1, ""],
  ["byte", "data", 8, ""],
  ["kilobyte", "data", 8e3, "KB|kB"],
  ["megabyte", "data", 8e6, "MB|mb"],
  ["gigabyte", "data", 8e9, "GB|gig"],
  ["terabyte", "data", 8e12, "TB"],
  ["petabyte", "data", 8e15, "PB"],
  ["megabit", "data", 1e6, "Mb"],
  ["gigabit", "data", 1e9, "Gb"],
  ["megabit per second", "data rate", 1e6, "Mbps|Mbit/s|Mb/s|mbps|megabits per second"],
  ["gigabit per second", "data rate", 1e9, "Gbps|Gbit/s|Gb/s|gigabits per second"],
  ["megabyte per second", "data rate", 8e6, "MB/s|MBps"],
  ["kilobit per second", "data rate", 1e3, "kbps|Kbps|kbit/s"],
  ["pixel", "pixels", 1, "px"],
  ["megapixel", "pixels", 1e6, "MP|Mp|mp"],
  ["part per million", "ratio", 1e-6, "ppm|parts per million"],
  ["parts-per-billion", "ratio", 1e-9, "ppb|parts per billion"],
  ["kilovolt per centimetre", "field", 1e5, "kV/cm"],
  ["ampere per square centimetre", "current density", 1e4, "A/cm2"],
  ["radian", "angle", 180 / Math.PI, "rad|radians"],
  ["lumen", "light", 1, "lm"],
  ["lux", "illuminance", 1, ""],
  ["nit", "luminance", 1, ""],
  ["becquerel", "radioactivity", 1, "Bq"],
  ["sievert", "dose", 1, "Sv"],
  ["millisievert", "dose", 1e-3, "mSv"],
  ["mole", "substance", 1, "mol"],
  // "5G": which generation of mobile networks.
  ["generation wireless", "generation", 1, "G"],
];

const SYMBOLS = new Map<string, Unit>();
const WORDS = new Map<string, Unit>();
const BY_NAME = new Map<string, Unit>();

for (const [name, dimension, factor, spellings] of TABLE) {
  const unit: Unit =
    name === "celsius"
      ? { name, dimension, factor, offset: 273.15 }
      : name === "fahrenheit"
        ? { name, dimension, factor, offset: 459.67 }
        : { name, dimension, factor };
  BY_NAME.set(name, unit);
  WORDS.set(name, unit);
  WORDS.set(`${name}s`, unit);
  for (const spelling of spellings.split("|").filter(Boolean)) {
    const word = /^[a-z][a-z -]{3,}$/.test(spelling);
    if (word) {
      WORDS.set(spelling, unit);
      WORDS.set(`${spelling}s`, unit);
    } else SYMBOLS.set(spelling, unit);
  }
}
// "Pound" is money as well; whoever asks has decided that it is not.
for (const [word, name] of [
  ["feet", "foot"],
  ["pound", "pound-mass"],
  ["pounds", "pound-mass"],
  ["kilo", "kilogram"],
  ["kilos", "kilogram"],
  ["amps", "ampere"],
] as const) {
  const unit = BY_NAME.get(name);
  if (unit) WORDS.set(word, unit);
}

// News in small letters writes "80kwh" and "120hz"; these can mean nothing else.
for (const symbol of "kWh MWh GWh TWh kW GW TW Hz kHz MHz GHz GB TB KB mAh dB GPa MPa kPa kV MP".split(" ")) {
  const unit = SYMBOLS.get(symbol);
  const small = symbol.toLowerCase();
  if (unit && !SYMBOLS.has(small)) SYMBOLS.set(small, unit);
}

/** Longest spelling, counted in lexemes that the reader joins. */
export const LONGEST_UNIT = 4;

const FIRST_LEXEMES = new Set<string>();
for (const spelling of [...SYMBOLS.keys(), ...WORDS.keys(), "in"]) {
  const all = { start: 0, end: spelling.length, tokens: [] };
  FIRST_LEXEMES.add(withoutStop(lexemesOf(spelling, all)[0]?.lower ?? ""));
}

function withoutStop(word: string): string {
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

/** False where no unit begins with this lexeme, as with most words: one look spares four spellings. */
export function canBeginUnit(lower: string): boolean {
  return FIRST_LEXEMES.has(withoutStop(lower));
}

/** The unit written so, symbols in their own case, words in any. */
export function findUnit(written: string): Unit | undefined {
  return SYMBOLS.get(written) ?? WORDS.get(written) ?? WORDS.get(written.toLowerCase());
}

export function unitNamed(name: string): Unit | undefined {
  return BY_NAME.get(name);
}
