using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The forms of the codes that a plan reads: of each part by itself, without leading zeros where the layout
/// takes them off.</summary>
internal static class CsvCodeForms
{
    public static CodeForms Of(CsvPlan plan) => new(
        [.. plan.Levels.Select(level => Of(level.Code))],
        plan.SheetCode is null ? CodeForm.Of : Of(plan.SheetCode),
        plan.Key is null ? CodeForm.Of : Of(plan.Key));

    private static CodeFormer Of(CsvCodePlan code)
    {
        if (Array.Exists(code.TrimZeros, trims => trims)) return written => WithoutZeros(code, written);
        return code.Fields.Length == 1 ? CodeForm.Of : CodeForm.OfParts;
    }

    /// <summary>Zeros are leading only after the blanks before them have been removed.</summary>
    private static ReadOnlySpan<byte> WithoutZeros(CsvCodePlan code, ReadOnlySpan<byte> written)
    {
        var form = code.Fields.Length == 1 ? CodeForm.Of(written) : CodeForm.OfParts(written);
        if (form.SequenceEqual(written)) return written;
        var text = new List<byte>(form.Length);
        int part = 0;
        bool leads = true;
        for (int i = 0; i < form.Length; i++)
        {
            bool ends = code.Fields.Length > 1 && form[i] == '/';
            bool isLast = i + 1 == form.Length || (code.Fields.Length > 1 && form[i + 1] == '/');
            // A guessed encoding may mistake the mark of a "/" for half of a letter.
            bool trims = code.TrimZeros[Math.Min(part, code.TrimZeros.Length - 1)];
            if (leads && form[i] == '0' && trims && !isLast) continue;
            text.Add(form[i]);
            if (form[i] == '\\' && i + 1 < form.Length) text.Add(form[++i]);
            leads = ends;
            if (ends) part++;
        }

        return text.ToArray();
    }
}
