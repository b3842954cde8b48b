package dev.atoll.core.document;

import dev.atoll.core.common.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts every piece of text of a document through one function. A new kind of block does not compile until it is here. */
final class Reworded {
    private final UnaryOperator<String> wording;

    Reworded(UnaryOperator<String> wording) {
        this.wording = wording;
    }

    List<Block> all(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                new Block.Heading(
                        heading.level(),
                        text(heading.text()),
                        heading.provenance().map(this::provenance));
            case Block.Paragraph paragraph -> new Block.Paragraph(text(paragraph.text()));
            case Block.Facts facts ->
                new Block.Facts(facts.facts().stream().map(this::fact).toList());
            case Block.Table table ->
                new Block.Table(
                        table.columns(),
                        table.rows().stream()
                                .map(row -> row.stream().map(this::text).toList())
                                .toList());
            case Block.Note note -> new Block.Note(text(note.text()), words(note.command()), words(note.id()));
            case Block.Commands commands -> new Block.Commands(words(commands.lines()));
            case Block.Figure figure ->
                new Block.Figure(
                        wording.apply(figure.caption()),
                        figure.tiers().stream().map(this::tier).toList());
        };
    }

    private Block.Fact fact(Block.Fact fact) {
        return new Block.Fact(wording.apply(fact.label()), text(fact.value()), words(fact.source()));
    }

    private Block.Tier tier(Block.Tier tier) {
        return new Block.Tier(
                wording.apply(tier.title()),
                words(tier.lines()),
                tier.parts().stream()
                        .map(part -> new Block.Part(text(part.name()), words(part.lines())))
                        .toList());
    }

    private Block.Provenance provenance(Block.Provenance told) {
        return new Block.Provenance(
                told.source()
                        .map(source -> new Source(
                                wording.apply(source.tool()), words(source.version()), wording.apply(source.via()))),
                told.at());
    }

    private Text text(Text text) {
        return new Text(wording.apply(text.words()), text.tone());
    }

    private Optional<String> words(Optional<String> words) {
        return words.map(wording);
    }

    private List<String> words(List<String> words) {
        return words.stream().map(wording).toList();
    }
}
