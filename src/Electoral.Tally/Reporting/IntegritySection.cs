namespace Electoral.Tally;

/// <summary>The root of the hashes of all sheets, and its purpose.</summary>
internal sealed class IntegritySection(SheetTree tree) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) =>
        new ReportSection.Builder("integrity", ReportingTexts.Integrity.In(language))
            .Pair(ReportingTexts.HashedSheets.In(language), tree.Count)
            .Pair(ReportingTexts.Root.In(language), tree.Root)
            .Paragraph(ReportingTexts.RootSays.In(language))
            .Note(ReportingTexts.RootSaysNot.In(language))
            .Build();
}
