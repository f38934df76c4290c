using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A key composed of codes of units and the sheets' own codes: no text is stored for it.</summary>
/// <param name="Parts">The codes, in the order of the key; at least one.</param>
internal sealed record CodeKey(IReadOnlyList<CodeKey.Part> Parts)
{
    /// <summary>Whether the sheets' own codes are among the parts.</summary>
    public bool HasSheetCode => Parts.Any(part => part.Depth == 0);

    /// <summary>The key of a sheet: its parts with "/" between them, as if their columns had been joined.</summary>
    public string TextOf(UnitPath path, string code) =>
        string.Join('/', Parts.Select(part => part.Depth == 0 ? Marked(part, code) : TextOf(part, path)));

    /// <summary>The keys of rows in the order of the tree.</summary>
    /// <param name="tree">The units.</param>
    /// <param name="rowStart">The first row of each lowest unit, and the end of the last.</param>
    /// <param name="codes">The sheets' own codes.</param>
    /// <param name="first">The first row.</param>
    /// <param name="count">How many rows.</param>
    public TextArray TextsOf(UnitTree tree, ReadOnlySpan<int> rowStart, SheetCodes codes, int first, int count)
    {
        var texts = new TextArrayBuilder(count);
        for (int unit = 0; unit + 1 < rowStart.Length; unit++)
        {
            int from = Math.Max(first, rowStart[unit]), end = Math.Min(first + count, rowStart[unit + 1]);
            if (from >= end) continue;
            AddTexts(texts, new ReportingUnit(tree, tree.Levels.Count, unit).Path, codes, from, end);
        }

        return texts.Build();
    }

    /// <summary>Adds the keys of a unit's rows: only their own codes differ.</summary>
    private void AddTexts(TextArrayBuilder texts, UnitPath path, SheetCodes codes, int from, int end)
    {
        int sheet = Parts.TakeWhile(part => part.Depth > 0).Count();
        byte[] before = Bytes(Parts.Take(sheet).Select(part => TextOf(part, path) + "/"));
        byte[] behind = Bytes(Parts.Skip(sheet + 1).Select(part => "/" + TextOf(part, path)));
        if (sheet == Parts.Count) before = before[..^1];
        bool marks = Parts.Count > 1 && sheet < Parts.Count && !Parts[sheet].IsJoined;
        Span<byte> buffer = stackalloc byte[16];
        byte[] text = [.. before];
        for (int row = from; row < end; row++)
        {
            var code = sheet < Parts.Count ? codes.Text(row, buffer) : default;
            if (marks && code.ContainsAny("/\\"u8)) code = Bytes([Marked(Parts[sheet], codes[row])]);
            int length = before.Length + code.Length + behind.Length;
            if (text.Length < length) Array.Resize(ref text, length * 2);
            code.CopyTo(text.AsSpan(before.Length));
            behind.CopyTo(text.AsSpan(before.Length + code.Length));
            texts.Add(text.AsSpan(0, length));
        }
    }

    private static byte[] Bytes(IEnumerable<string> texts) => Encoding.UTF8.GetBytes(string.Concat(texts));

    private string TextOf(Part part, UnitPath path) => Marked(part, path[part.Depth - 1]);

    /// <summary>
    /// A code in a key of several codes: with "/" and "\" in it escaped, unless it was joined before.
    /// </summary>
    private string Marked(Part part, string code) =>
        Parts.Count == 1 || part.IsJoined ? code : new UnitPath(code).ToKey();

    /// <summary>One code in a key.</summary>
    /// <param name="Depth">The depth of the unit whose code it is, 1 being the highest level; 0 for
    /// the sheet's own.</param>
    /// <param name="IsJoined">Whether the code is itself made of several columns.</param>
    internal readonly record struct Part(int Depth, bool IsJoined);
}
