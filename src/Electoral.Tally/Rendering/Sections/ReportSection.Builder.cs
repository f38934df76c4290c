namespace Electoral.Tally;

public sealed partial class ReportSection
{
    /// <summary>Makes a section, part by part; consecutive pairs become one block.</summary>
    /// <remarks>
    /// Mutable; not safe for several threads at once. What <see cref="Build"/> returned never changes.
    /// </remarks>
    public sealed class Builder
    {
        private readonly string _id;
        private readonly string _title;
        private readonly List<ReportBlock> _blocks = [];
        private readonly List<ReportPair> _pairs = [];

        /// <summary>Begins a section.</summary>
        /// <param name="id">The name for machines: lower-case letters a to z, digits and hyphens,
        /// beginning with a letter.</param>
        /// <param name="title">The name for people.</param>
        /// <exception cref="ArgumentException">An argument is null or blank, or the id has other letters.</exception>
        public Builder(string id, string title)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(id);
            ArgumentException.ThrowIfNullOrWhiteSpace(title);
            if (!char.IsAsciiLetterLower(id[0])
                || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            {
                Throw.SectionId(id);
            }

            _id = id;
            _title = title;
        }

        /// <summary>Adds a label with its value.</summary>
        /// <param name="label">What the value is.</param>
        /// <param name="value">The value; whole numbers and texts convert to it.</param>
        /// <exception cref="ArgumentException"><paramref name="label"/> is null or blank.</exception>
        public Builder Pair(string label, CellValue value)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(label);
            _pairs.Add(new(label, value));
            return this;
        }

        /// <summary>Adds a paragraph.</summary>
        /// <param name="text">The text.</param>
        /// <exception cref="ArgumentException"><paramref name="text"/> is null or blank.</exception>
        public Builder Paragraph(string text) => Block(new ReportParagraph(text));

        /// <summary>Adds a note.</summary>
        /// <param name="text">The text, without the word "Note".</param>
        /// <exception cref="ArgumentException"><paramref name="text"/> is null or blank.</exception>
        public Builder Note(string text) => Block(new ReportNote(text));

        /// <summary>Adds a warning.</summary>
        /// <param name="text">The text, without the word "Warning".</param>
        /// <exception cref="ArgumentException"><paramref name="text"/> is null or blank.</exception>
        public Builder Warning(string text) => Block(new ReportWarning(text));

        /// <summary>Adds lines that are shown unchanged.</summary>
        /// <param name="text">The lines.</param>
        /// <exception cref="ArgumentException"><paramref name="text"/> is null or blank.</exception>
        public Builder Listing(string text) => Block(new ReportListing(text));

        /// <summary>Adds a picture.</summary>
        /// <param name="svg">An SVG document.</param>
        /// <param name="alternative">What the picture shows, in words.</param>
        /// <exception cref="ArgumentException">An argument is null or blank.</exception>
        public Builder Picture(string svg, string alternative) => Block(new ReportPicture(svg, alternative));

        /// <summary>Adds a table.</summary>
        /// <param name="fill">Names the columns and adds the rows.</param>
        /// <param name="caption">What the table shows, or null.</param>
        /// <param name="limit">Rows kept; further ones are only counted, and the writers say so.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
        public Builder Table(Action<ReportTable.Builder> fill, string? caption = null, int limit = int.MaxValue)
        {
            ArgumentNullException.ThrowIfNull(fill);
            var table = new ReportTable.Builder(caption, limit);
            fill(table);
            return Block(table.Build());
        }

        /// <summary>Adds a block of any kind.</summary>
        /// <param name="block">The block.</param>
        public Builder Block(ReportBlock block)
        {
            ArgumentNullException.ThrowIfNull(block);
            EndPairs();
            _blocks.Add(block);
            return this;
        }

        /// <summary>The section so far.</summary>
        public ReportSection Build()
        {
            EndPairs();
            return new(_id, _title, [.. _blocks]);
        }

        private void EndPairs()
        {
            if (_pairs.Count > 0)
            {
                _blocks.Add(new ReportPairs([.. _pairs]));
                _pairs.Clear();
            }
        }
    }
}
