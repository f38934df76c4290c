using Electoral.Tally.Json;

namespace Electoral.Tally;

internal sealed partial class JsonTypes
{
    // What has a converter of its own; most is read as well as written.
    private void AddInput()
    {
        Add(new BulletinJsonConverter());
        Add(new ClaimJsonConverter());
        Add(new ContestJsonConverter());
        Add(new CsvLayoutJsonConverter());
        Add(new FrameUnitJsonConverter());
        Add(new PartialTallyJsonConverter());
        AddValue(new ProvenanceJsonConverter());
        Add(new ReportTextJsonConverter());
        Add(new SelectionJsonConverter());
        Add(new SheetFrameJsonConverter());
        Add(new TallySheetJsonConverter());
        AddValue(new UnitPathJsonConverter());
    }
}
