namespace Electoral.Tally.Audits;

/// <summary>The differences of some linked sheets, added up. Mutable; for one thread.</summary>
internal sealed class PairSums(int columns)
{
    /// <summary>The sums of a count.</summary>
    public struct Column
    {
        public int Sheets, Differing, MissingInFirst, MissingInSecond;

        public long Net, Absolute;
    }

    public Column[] Columns { get; } = new Column[columns];

    public int Sheets { get; set; }

    public int Differing { get; set; }

    /// <summary>Sheets that overstate the lead in the first source, relative to the second.</summary>
    public int Overstated { get; set; }

    /// <summary>Sheets that understate the lead in the first source, relative to the second.</summary>
    public int Understated { get; set; }

    /// <summary>The lead that counted sheets give in the first source.</summary>
    public long LeadInFirst { get; set; }

    /// <summary>The lead that counted sheets give in the second source.</summary>
    public long LeadInSecond { get; set; }

    public void Add(PairSums other)
    {
        for (int i = 0; i < Columns.Length; i++)
        {
            ref var own = ref Columns[i];
            var added = other.Columns[i];
            (own.Sheets, own.Differing) = (own.Sheets + added.Sheets, own.Differing + added.Differing);
            own.MissingInFirst += added.MissingInFirst;
            own.MissingInSecond += added.MissingInSecond;
            (own.Net, own.Absolute) = (own.Net + added.Net, own.Absolute + added.Absolute);
        }

        (Sheets, Differing) = (Sheets + other.Sheets, Differing + other.Differing);
        (Overstated, Understated) = (Overstated + other.Overstated, Understated + other.Understated);
        (LeadInFirst, LeadInSecond) = (LeadInFirst + other.LeadInFirst, LeadInSecond + other.LeadInSecond);
    }

    public IReadOnlyList<FieldComparison> Fields(ComparedColumn[] compared) =>
    [
        .. Columns.Zip(compared, (sums, column) => new FieldComparison(
            column.Id, sums.Sheets, sums.Differing, sums.MissingInFirst, sums.MissingInSecond, sums.Net, sums.Absolute)
        {
            Column = column,
        }),
    ];
}
