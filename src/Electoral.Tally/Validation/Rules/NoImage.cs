namespace Electoral.Tally.Validation;

/// <summary>A sheet without the address of an image, in a source that has them.</summary>
internal sealed class NoImage() : ValidationRule("image-missing", FindingSeverity.Unusual)
{
    public override ReportText Title { get; } = new("No image", "Sin imagen");

    public override ReportText Compares { get; } = new(
        "Whether a sheet has the address of an image, if the source has a column for them.",
        "Si un acta tiene la dirección de una imagen, cuando la fuente tiene una columna de ellas.");

    public override ReportText Sentence { get; } =
        new("The sheet names no image.", "El acta no nombra ninguna imagen.");

    protected internal override ReportText? NotApplicable(ValidationInput input) =>
        input.Table.HasImages ? null : ValidationTexts.NoImages;

    protected internal override void Check(ValidationInput input, FindingCollector findings)
    {
        var images = input.Table.Columns.Images!;
        input.ForRows((first, end) =>
        {
            for (int row = first; row < end; row++)
            {
                if (images[input.Table.First + row].IsEmpty) findings.Add(row, "");
            }
        });
    }
}
