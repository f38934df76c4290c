namespace Electoral.Tally.Validation;

/// <summary>Two sheets with the address of one image.</summary>
internal sealed class SharedImage() : ValidationRule("image-shared", FindingSeverity.Contradiction)
{
    public override ReportText Title { get; } =
        new("Two sheets name the same image", "Dos actas con la misma imagen");

    public override ReportText Compares { get; } = new(
        "The image address of each sheet with those of all others: one image shows one sheet.",
        "La dirección de la imagen de cada acta con las de las demás: una imagen muestra un acta.");

    public override ReportText Sentence { get; } = new(
        "The sheet names the image of {3}.", "El acta nombra la imagen de {3}.");

    protected internal override ReportText? NotApplicable(ValidationInput input) =>
        input.Table.HasImages ? null : ValidationTexts.NoImages;

    protected internal override void Check(ValidationInput input, FindingCollector findings)
    {
        var images = input.Table.Columns.Images!;
        int first = input.Table.First;
        var groups = new EqualRows(
            input.Table.Count,
            row => images[first + row] is { IsEmpty: false } address ? Hash(address) : null,
            (left, right) => images[first + left].SequenceEqual(images[first + right]));
        groups.ForEach((row, other) => findings.Add(row, "", otherRow: other), input.CancellationToken);
    }

    private static ulong? Hash(ReadOnlySpan<byte> address)
    {
        var hash = new HashCode();
        hash.AddBytes(address);
        return unchecked((uint)hash.ToHashCode());
    }
}
