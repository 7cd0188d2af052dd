// extract-drawings.js OBJECTS ICONS OUTPUT: writes OUTPUT/<icon>.svg for every object that the files in OBJECTS name.
const fs = require('fs');
const path = require('path');

const [objectsFolder, iconsPath, output] = process.argv.slice(2);
const objects = fs
  .readdirSync(objectsFolder)
  .flatMap((name) => JSON.parse(fs.readFileSync(path.join(objectsFolder, name), 'utf8')).objects);
const set = JSON.parse(fs.readFileSync(iconsPath, 'utf8'));
const names = new Set(objects.map((object) => object.icon));
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
