using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The codes that records do not write in their normal form.</summary>
internal sealed class CodesGiven
{
    private readonly List<(long Row, string Written, string Form)> _examples = [];

    /// <summary>How many records have such a code.</summary>
    public long Records { get; private set; }

    /// <summary>The first of these codes, no two the same.</summary>
    public IReadOnlyList<(long Row, string Written, string Form)> Examples => _examples;

    /// <summary>Looks at the codes of a sheet.</summary>
    /// <param name="row">The number of its record, from 1.</param>
    /// <param name="sheet">The sheet as it was given.</param>
    public void Add(long row, TallySheet sheet)
    {
        bool isFolded = Differs(row, sheet.Code) | (sheet.Key is { } key && Differs(row, key));
        if (sheet.Unit.Written is { } codes)
        {
            foreach (string code in codes) isFolded |= Differs(row, code);
        }

        if (isFolded) Records++;
    }

    private bool Differs(long row, string written)
    {
        string form = CodeForm.Of(written);
        if (form == written) return false;
        bool isNew = _examples.Count < FoldedStatements.MostExamples
            && !_examples.Exists(example => example.Written == written);
        if (isNew) _examples.Add((row, written, form));
        return true;
    }
}
