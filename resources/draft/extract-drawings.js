// extract-drawings.js LEXICON ICONS OUTPUT: writes OUTPUT/<icon>.svg for every object the lexicon names.
const fs = require('fs');
const path = require('path');

const [lexiconPath, iconsPath, output] = process.argv.slice(2);
const lexicon = JSON.parse(fs.readFileSync(lexiconPath, 'utf8'));
const set = JSON.parse(fs.readFileSync(iconsPath, 'utf8'));
const names = new Set(lexicon.objects.map((object) => object.icon));
let missing = 0;

for (const name of names) {
  const icon = set.icons[name];
  if (!icon) {
    console.error(`no drawing named ${name}`);
    missing += 1;
    continue;
  }
  const width = icon.width || set.width || 32;
  const height = icon.height || set.height || 32;
  fs.writeFileSync(
    path.join(output, `${name}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${icon.body}</svg>\n`,
  );
}
console.log(`draft drawings: ${names.size - missing} written to ${output}`);
process.exit(missing ? 1 : 0);
