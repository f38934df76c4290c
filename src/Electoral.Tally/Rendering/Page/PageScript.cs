using System.Security.Cryptography;
using System.Text;

namespace Electoral.Tally;

/// <summary>The script of a page: it sorts tables and finds records. Without it everything can still be read.</summary>
/// <remarks>
/// The page allows only this script, by its digest, so that nothing hidden in a name can ever run. Everything that it
/// shows from the records is set as text, never as markup.
/// </remarks>
internal static class PageScript
{
    /// <summary>The digest under which a page allows the script (Content Security Policy, level 2).</summary>
    public static string Digest { get; } = "sha256-" + Convert.ToBase64String(
        SHA256.HashData(Encoding.UTF8.GetBytes(Code)));

    public const string Code = """
        "use strict";
        (() => {
          const root = document.documentElement;
          const group = root.dataset.group, decimal = root.dataset.decimal;
          const order = new Intl.Collator(root.lang, { numeric: true, sensitivity: "base" });
          const numberOf = text => {
            const plain = text.split(group).join("").replace(decimal, ".").replace(/[\s%]/g, "").replace("\u2212", "-");
            return plain !== "" && isFinite(plain) ? Number(plain) : null;
          };
          const compare = (a, b) => {
            const x = numberOf(a), y = numberOf(b);
            if (x !== null && y !== null) return x - y;
            if (x !== null || y !== null) return x !== null ? -1 : 1;
            return order.compare(a, b);
          };

          for (const table of document.querySelectorAll("main section table")) {
            const body = table.tBodies[0];
            if (!table.tHead || !body || body.rows.length < 3) continue;
            [...table.tHead.rows[0].cells].forEach((cell, column) => {
              const button = document.createElement("button");
              button.type = "button";
              button.append(...cell.childNodes);
              cell.append(button);
              button.addEventListener("click", () => {
                const rising = cell.getAttribute("aria-sort") !== "ascending";
                for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
                cell.setAttribute("aria-sort", rising ? "ascending" : "descending");
                const known = row => numberOf(row.cells[column].textContent) !== null;
                const rows = [...body.rows], numbers = rows.some(known);
                rows.sort((a, b) => {
                  if (numbers && known(a) !== known(b)) return known(a) ? -1 : 1;
                  const by = compare(a.cells[column].textContent, b.cells[column].textContent);
                  return rising ? by : -by;
                });
                body.append(...rows);
              });
            });
          }

          const holder = document.getElementById("records");
          if (!holder) return;
          const data = JSON.parse(holder.textContent);
          const field = document.getElementById("find"), found = document.getElementById("found");
          const body = document.querySelector("#search tbody");
          // The same folding as in look-ups: accents, case, similar letters, quotation marks, punctuation, zeros.
          const typed = {
            "\u0111": "d", "\u00f0": "d", "\u0142": "l", "\u00f8": "o", "\u0254": "o", "\u0131": "i", "\u00df": "ss",
            "\u00e6": "ae", "\u0153": "oe", "\u00fe": "th", "\u0259": "e", "\u025b": "e", "\u014b": "n", "\u0253": "b",
            "\u0257": "d", "\u0199": "k", "\u01b4": "y", "\u0491": "\u0433", "\u0671": "\u0627", "\u0649": "\u064a",
            "\u0629": "\u0647", "\u06a9": "\u0643", "\u06cc": "\u064a",
          };
          const fold = text => text.normalize("NFKD").toLowerCase().normalize("NFKD")
            .replace(/[\p{M}\p{Cf}\u0640'\u2018\u2019\u201c\u201d"\u02bc\u00ab\u00bb]/gu, "")
            .replace(/[^\x00-\x7f]/gu, letter => typed[letter] ?? letter)
            .replace(/[^\p{L}\p{N}]+/gu, " ")
            .replace(/(^|[^\p{N}])0+(?=\p{N})/gu, "$1");
          const paths = [];
          for (const [parent, name] of data.units) paths.push((parent < 0 ? "" : paths[parent] + " \u203a ") + name);
          let texts = null;
          const show = () => {
            texts ??= data.rows.map(row => fold(paths[row[0]] + " " + row[1]));
            const words = fold(field.value).split(/\s+/).filter(word => word !== "");
            const places = [];
            let count = 0;
            if (words.length > 0) {
              for (let place = 0; place < texts.length; place++) {
                if (!words.every(word => texts[place].includes(word))) continue;
                if (count++ < data.shown) places.push(place);
              }
            }
            body.replaceChildren(...places.map(place => {
              const line = document.createElement("tr");
              data.rows[place].forEach((value, column) => {
                const cell = document.createElement(column === 0 ? "th" : "td");
                if (column === 0) cell.scope = "row";
                if (column > 1) cell.className = "number";
                cell.textContent = column === 0 ? paths[value]
                  : column === 1 ? value
                  : value === null ? "\u2013" : value.toLocaleString("en").split(",").join(group);
                line.append(cell);
              });
              return line;
            }));
            found.textContent = words.length === 0 ? "" : data.found
              .replace("{0}", Math.min(count, data.shown).toLocaleString("en").split(",").join(group))
              .replace("{1}", count.toLocaleString("en").split(",").join(group));
          };
          field.addEventListener("input", show);
          show();
        })();
        """;
}
