using System.Security.Cryptography;
using System.Text;

namespace Electoral.Tally;

/// <summary>
/// Checks a pasted proof: the record in its canonical form (RFC 8785), hashed with its path (RFC 9162, section
/// 2.1.3.2), is compared with the root of the page.
/// </summary>
/// <remarks>
/// SHA-256 is implemented here (FIPS 180-4), because not every browser offers it to pages opened from a file. The
/// record that is shown is the one that was hashed, set as text and never as markup.
/// </remarks>
internal static class ProofScript
{
    /// <summary>The digest under which a page allows the script (Content Security Policy, level 2).</summary>
    public static string Digest { get; } = "sha256-" + Convert.ToBase64String(
        SHA256.HashData(Encoding.UTF8.GetBytes(Code)));

    public const string Code = """
        "use strict";
        (() => {
          const holder = document.getElementById("root");
          const words = JSON.parse(holder.textContent);
          const field = document.getElementById("proof"), verdict = document.getElementById("verdict");
          const shown = document.querySelector("#check tbody"), region = document.querySelector("#check .table");

          const constants = new Uint32Array([
            0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
            0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
            0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
            0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
            0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
            0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
            0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
            0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
          ]);
          const turned = (word, bits) => (word >>> bits) | (word << (32 - bits));
          const sha256 = bytes => {
            const padded = new Uint8Array((bytes.length + 72) & ~63), view = new DataView(padded.buffer);
            padded.set(bytes);
            padded[bytes.length] = 0x80;
            view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
            view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
            const state = new Uint32Array([
              0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
            ]);
            const w = new Uint32Array(64);
            for (let block = 0; block < padded.length; block += 64) {
              for (let t = 0; t < 16; t++) w[t] = view.getUint32(block + 4 * t);
              for (let t = 16; t < 64; t++) {
                const x = w[t - 15], y = w[t - 2];
                w[t] = w[t - 16] + (turned(x, 7) ^ turned(x, 18) ^ (x >>> 3))
                  + w[t - 7] + (turned(y, 17) ^ turned(y, 19) ^ (y >>> 10));
              }
              let [a, b, c, d, e, f, g, h] = state;
              for (let t = 0; t < 64; t++) {
                const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g))
                  + constants[t] + w[t]) | 0;
                const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
                [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
              }
              [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
            }
            const hash = new Uint8Array(32), out = new DataView(hash.buffer);
            state.forEach((word, i) => out.setUint32(4 * i, word));
            return hash;
          };

          const canonical = value => {
            if (typeof value === "string") {
              const text = JSON.stringify(value);
              if (/[\ud800-\udfff]/u.test(value)) throw new Error("half of a pair");
              return text;
            }
            if (typeof value === "number") {
              if (!Number.isSafeInteger(value)) throw new Error("not whole");
              return String(value);
            }
            if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
            if (value === null || typeof value !== "object") return String(value);
            return "{" + Object.keys(value).sort()
              .map(name => canonical(name) + ":" + canonical(value[name])).join(",") + "}";
          };

          const isHash = text => typeof text === "string" && /^[0-9a-f]{64}$/i.test(text);
          const bytesOf = hash => Uint8Array.from(hash.match(/../g), pair => parseInt(pair, 16));
          const textOf = hash => [...hash].map(byte => byte.toString(16).padStart(2, "0")).join("");
          const rootOf = proof => {
            let node = proof.index, last = proof.count - 1;
            let hash = sha256(Uint8Array.of(0, ...new TextEncoder().encode(canonical(proof.sheet))));
            for (const sibling of proof.path.map(bytesOf)) {
              if (last === 0) return null;
              const isRight = node % 2 === 1 || node === last;
              hash = sha256(isRight ? Uint8Array.of(1, ...sibling, ...hash) : Uint8Array.of(1, ...hash, ...sibling));
              for (; isRight && node % 2 === 0 && node !== 0; node = Math.floor(node / 2)) last = Math.floor(last / 2);
              [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
            }
            return last === 0 ? textOf(hash) : null;
          };
          const isProof = proof => proof !== null && typeof proof === "object"
            && proof.sheet !== null && typeof proof.sheet === "object" && !Array.isArray(proof.sheet)
            && Number.isSafeInteger(proof.index) && Number.isSafeInteger(proof.count)
            && proof.index >= 0 && proof.index < proof.count
            && Array.isArray(proof.path) && proof.path.length <= 64 && proof.path.every(isHash);
          const read = text => {
            try {
              const proof = JSON.parse(text);
              return isProof(proof) ? { proof, root: rootOf(proof) } : null;
            } catch {
              return null;
            }
          };

          const visible = text => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
            hidden => "\\u" + hidden.codePointAt(0).toString(16).toUpperCase().padStart(4, "0"));
          const plain = value => visible(typeof value === "string" ? value : canonical(value));
          const lines = (value, name) => typeof value !== "object" || value === null ? [[visible(name), plain(value)]]
            : Array.isArray(value) ? [[visible(name), value.map(plain).join(" \u203a ")]]
            : Object.keys(value).sort().flatMap(key => lines(value[key], name === "" ? key : name + " \u203a " + key));
          const show = () => {
            const text = field.value.trim(), found = text === "" ? null : read(text);
            const isIncluded = found !== null && found.root === words.root && found.proof.count === words.count;
            const claimed = found !== null && isHash(found.proof.root) ? found.proof.root.toLowerCase() : words.root;
            verdict.textContent = text === "" ? "" : found === null ? words.noProof
              : isIncluded ? words.included
              : claimed !== words.root ? words.otherRoot.replace("{0}", claimed) : words.notIncluded;
            verdict.className = text === "" ? "" : isIncluded ? "holds" : "fails";
            region.hidden = found === null;
            shown.replaceChildren(...(found === null ? [] : lines(found.proof.sheet, "")).map(([name, value]) => {
              const line = document.createElement("tr"), head = document.createElement("th");
              const cell = document.createElement("td");
              head.scope = "row";
              [head.textContent, cell.textContent] = [name, value];
              line.append(head, cell);
              return line;
            }));
          };
          field.addEventListener("input", show);
          holder.check = { sha256: bytes => textOf(sha256(Uint8Array.from(bytes))), canonical };
          show();
        })();
        """;
}
