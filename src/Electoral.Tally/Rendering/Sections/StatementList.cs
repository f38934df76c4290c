namespace Electoral.Tally;

/// <summary>Several sentences one after another, in the language of the report.</summary>
internal sealed class StatementList(IReadOnlyList<ReportStatement> statements) : IFormattable
{
    public IReadOnlyList<ReportStatement> Statements => statements;

    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.Join(" ", statements.Select(statement => statement.ToString(null, formatProvider)));
}
